
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'roadmap' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'roadmap'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'roadmap' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Say what is next, and why')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List topics')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List topics')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find topics by words')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all that is known of topics or items')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Show what stands between you and a topic')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Lay what is next into the weeks ahead')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Begin topics or items')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Mark topics or items as learnt')
            [CompletionResult]::new('known', 'known', [CompletionResultType]::ParameterValue, 'Mark what you knew before')
            [CompletionResult]::new('skip', 'skip', [CompletionResultType]::ParameterValue, 'Leave topics or items out')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Open topics or items again, as if never marked')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last commands')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup of the progress back')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Read or write a note on a topic or item')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'List what happened, the latest first')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show progress in numbers')
            [CompletionResult]::new('roadmaps', 'roadmaps', [CompletionResultType]::ParameterValue, 'List the roadmaps')
            [CompletionResult]::new('about', 'about', [CompletionResultType]::ParameterValue, 'Show what a roadmap consists of')
            [CompletionResult]::new('concepts', 'concepts', [CompletionResultType]::ParameterValue, 'List the concepts, or show what one needs, opens and is taught by')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Show what two roadmaps share, and what only one has')
            [CompletionResult]::new('assess', 'assess', [CompletionResultType]::ParameterValue, 'Find out what you know by few questions, and mark it')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Choose the active roadmap')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a topic''s link in the browser')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Write a new roadmap file')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Open a roadmap or the progress file in the editor')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Bring a study plan in: a Markdown list, a table, a roadmap.sh drawing, tasks')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Bring other copies of the progress into this one')
            [CompletionResult]::new('merge-driver', 'merge-driver', [CompletionResultType]::ParameterValue, 'Merge three versions of a progress file, for git')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Report what is wrong or odd with files')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Hand roadmaps out, with your progress, in forms that other tools read')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a shell''s completion script')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON output')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'roadmap;next' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'How many to name')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many to name')
            [CompletionResult]::new('--goal', '--goal', [CompletionResultType]::ParameterName, 'Only what this topic needs, and the topic itself')
            [CompletionResult]::new('--not', '--not', [CompletionResultType]::ParameterName, 'Not these, this time')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Only those with an estimate of at most so many minutes')
            [CompletionResult]::new('--minutes', '--minutes', [CompletionResultType]::ParameterName, 'Only those with an estimate of at most so many minutes')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;list' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort by')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'List items too')
            [CompletionResult]::new('--items', '--items', [CompletionResultType]::ParameterName, 'List items too')
            [CompletionResult]::new('--tree', '--tree', [CompletionResultType]::ParameterName, 'Draw sections, topics and items as a tree')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;ls' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'Sort by')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'List items too')
            [CompletionResult]::new('--items', '--items', [CompletionResultType]::ParameterName, 'List items too')
            [CompletionResult]::new('--tree', '--tree', [CompletionResultType]::ParameterName, 'Draw sections, topics and items as a tree')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;search' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;show' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'Print one raw value, by its JSON key')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;path' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;plan' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--hours-per-week', '--hours-per-week', [CompletionResultType]::ParameterName, 'How many hours you learn a week')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Up to this day; without it, twelve weeks')
            [CompletionResult]::new('--goal', '--goal', [CompletionResultType]::ParameterName, 'Only what this topic needs, and the topic itself')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Lay out at most so many weeks')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Lay out at most so many weeks')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;start' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;done' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;known' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;skip' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;reset' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;undo' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;restore' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'List the backups there are, and how they differ from the present progress')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;note' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--edit', '--edit', [CompletionResultType]::ParameterName, 'Change the note in the editor')
            [CompletionResult]::new('--clear', '--clear', [CompletionResultType]::ParameterName, 'Take the note away')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;log' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Not before this day or moment')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'Not after this day or moment')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'List at most so many')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;stats' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;roadmaps' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;about' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'Show these parts alone')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;concepts' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--exit-code', '--exit-code', [CompletionResultType]::ParameterName, 'End with 4 where the answer is empty')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;compare' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;assess' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--answers', '--answers', [CompletionResultType]::ParameterName, 'Answer from this TOML file, such as `decorators = true`, instead of asking; `-` reads standard input')
            [CompletionResult]::new('-l', '-l', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Of these levels, or of a range such as `advanced..`')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'With these statuses: pending, learning, done, known, skipped')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'In these sections, by id or title')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'With these tags')
            [CompletionResult]::new('--concept', '--concept', [CompletionResultType]::ParameterName, 'Teaching these concepts')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Mark what is known without asking first')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Mark what is known without asking first')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('--ready', '--ready', [CompletionResultType]::ParameterName, 'Open, with every prerequisite complete')
            [CompletionResult]::new('--blocked', '--blocked', [CompletionResultType]::ParameterName, 'Open, with a prerequisite that is open too')
            [CompletionResult]::new('--optional', '--optional', [CompletionResultType]::ParameterName, 'That may be left out')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;use' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--none', '--none', [CompletionResultType]::ParameterName, 'Choose none: lists show every roadmap')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;open' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Which of its links, counted from one')
            [CompletionResult]::new('--number', '--number', [CompletionResultType]::ParameterName, 'Which of its links, counted from one')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;new' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'The id, where it is not made from the title')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;edit' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;import' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'What the plan is, where its name and its beginning don''t tell')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'The id of the roadmap, where it is not made from the title')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--all-items', '--all-items', [CompletionResultType]::ParameterName, 'Make topics of all items of lists, those without boxes too')
            [CompletionResult]::new('--boxes-only', '--boxes-only', [CompletionResultType]::ParameterName, 'Make topics of items with boxes alone')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;merge' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;merge-driver' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--install', '--install', [CompletionResultType]::ParameterName, 'Have git use this for the progress file, in the repository that it is in')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;check' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Say instead what became of a roadmap, its records and its progress since an older version: a roadmap file, or a revision of git')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;export' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'As what; without it, what the ending of the file stands for, else Markdown')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write into this file instead of printing; `-` prints')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write into this file instead of printing; `-` prints')
            [CompletionResult]::new('--hours-per-week', '--hours-per-week', [CompletionResultType]::ParameterName, 'How many hours you learn a week, for the weeks of `ics`')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file where it is there already')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would change, and write nothing')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;completions' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;schema' {
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--roadmap', '--roadmap', [CompletionResultType]::ParameterName, 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Load this roadmap file too, for this call')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Keep everything in this folder instead of the usual one')
            [CompletionResult]::new('--progress', '--progress', [CompletionResultType]::ParameterName, 'Keep progress in this file instead of the home''s')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print: a table on a terminal, tsv elsewhere')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How many seconds to wait for another process that writes')
            [CompletionResult]::new('--only-here', '--only-here', [CompletionResultType]::ParameterName, 'Count nothing as known by way of another roadmap')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print JSON')
            [CompletionResult]::new('--ids', '--ids', [CompletionResultType]::ParameterName, 'Print ids, one a line')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'End ids and tsv rows with NUL, and read ids so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing of a success')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'roadmap;help' {
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Say what is next, and why')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List topics')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find topics by words')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show all that is known of topics or items')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Show what stands between you and a topic')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Lay what is next into the weeks ahead')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Begin topics or items')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Mark topics or items as learnt')
            [CompletionResult]::new('known', 'known', [CompletionResultType]::ParameterValue, 'Mark what you knew before')
            [CompletionResult]::new('skip', 'skip', [CompletionResultType]::ParameterValue, 'Leave topics or items out')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Open topics or items again, as if never marked')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back the last commands')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Put a backup of the progress back')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Read or write a note on a topic or item')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'List what happened, the latest first')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Show progress in numbers')
            [CompletionResult]::new('roadmaps', 'roadmaps', [CompletionResultType]::ParameterValue, 'List the roadmaps')
            [CompletionResult]::new('about', 'about', [CompletionResultType]::ParameterValue, 'Show what a roadmap consists of')
            [CompletionResult]::new('concepts', 'concepts', [CompletionResultType]::ParameterValue, 'List the concepts, or show what one needs, opens and is taught by')
            [CompletionResult]::new('compare', 'compare', [CompletionResultType]::ParameterValue, 'Show what two roadmaps share, and what only one has')
            [CompletionResult]::new('assess', 'assess', [CompletionResultType]::ParameterValue, 'Find out what you know by few questions, and mark it')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Choose the active roadmap')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a topic''s link in the browser')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Write a new roadmap file')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Open a roadmap or the progress file in the editor')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Bring a study plan in: a Markdown list, a table, a roadmap.sh drawing, tasks')
            [CompletionResult]::new('merge', 'merge', [CompletionResultType]::ParameterValue, 'Bring other copies of the progress into this one')
            [CompletionResult]::new('merge-driver', 'merge-driver', [CompletionResultType]::ParameterValue, 'Merge three versions of a progress file, for git')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Report what is wrong or odd with files')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Hand roadmaps out, with your progress, in forms that other tools read')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print a shell''s completion script')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the JSON output')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'roadmap;help;next' {
            break
        }
        'roadmap;help;list' {
            break
        }
        'roadmap;help;search' {
            break
        }
        'roadmap;help;show' {
            break
        }
        'roadmap;help;path' {
            break
        }
        'roadmap;help;plan' {
            break
        }
        'roadmap;help;start' {
            break
        }
        'roadmap;help;done' {
            break
        }
        'roadmap;help;known' {
            break
        }
        'roadmap;help;skip' {
            break
        }
        'roadmap;help;reset' {
            break
        }
        'roadmap;help;undo' {
            break
        }
        'roadmap;help;restore' {
            break
        }
        'roadmap;help;note' {
            break
        }
        'roadmap;help;log' {
            break
        }
        'roadmap;help;stats' {
            break
        }
        'roadmap;help;roadmaps' {
            break
        }
        'roadmap;help;about' {
            break
        }
        'roadmap;help;concepts' {
            break
        }
        'roadmap;help;compare' {
            break
        }
        'roadmap;help;assess' {
            break
        }
        'roadmap;help;use' {
            break
        }
        'roadmap;help;open' {
            break
        }
        'roadmap;help;new' {
            break
        }
        'roadmap;help;edit' {
            break
        }
        'roadmap;help;import' {
            break
        }
        'roadmap;help;merge' {
            break
        }
        'roadmap;help;merge-driver' {
            break
        }
        'roadmap;help;check' {
            break
        }
        'roadmap;help;export' {
            break
        }
        'roadmap;help;completions' {
            break
        }
        'roadmap;help;schema' {
            break
        }
        'roadmap;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
