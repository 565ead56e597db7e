# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_roadmap_global_optspecs
    string join \n r/roadmap= file= home= progress= only-here format= json ids 0/null color= q/quiet lock-timeout= h/help V/version
end

function __fish_roadmap_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_roadmap_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_roadmap_using_subcommand
    set -l cmd (__fish_roadmap_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c roadmap -n "__fish_roadmap_needs_command" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_needs_command" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_needs_command" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_needs_command" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_needs_command" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_needs_command" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_needs_command" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_needs_command" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_needs_command" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_needs_command" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_needs_command" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_needs_command" -s V -l version -d 'Print version'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "next" -d 'Say what is next, and why'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "list" -d 'List topics'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "ls" -d 'List topics'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "search" -d 'Find topics by words'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "show" -d 'Show all that is known of topics or items'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "path" -d 'Show what stands between you and a topic'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "plan" -d 'Lay what is next into the weeks ahead'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "start" -d 'Begin topics or items'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "done" -d 'Mark topics or items as learnt'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "known" -d 'Mark what you knew before'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "skip" -d 'Leave topics or items out'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "reset" -d 'Open topics or items again, as if never marked'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "undo" -d 'Take back the last commands'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "restore" -d 'Put a backup of the progress back'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "note" -d 'Read or write a note on a topic or item'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "log" -d 'List what happened, the latest first'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "stats" -d 'Show progress in numbers'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "roadmaps" -d 'List the roadmaps'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "about" -d 'Show what a roadmap consists of'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "concepts" -d 'List the concepts, or show what one needs, opens and is taught by'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "compare" -d 'Show what two roadmaps share, and what only one has'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "assess" -d 'Find out what you know by few questions, and mark it'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "use" -d 'Choose the active roadmap'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "open" -d 'Open a topic\'s link in the browser'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "new" -d 'Write a new roadmap file'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "edit" -d 'Open a roadmap or the progress file in the editor'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "import" -d 'Bring a study plan in: a Markdown list, a table, a roadmap.sh drawing, tasks'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "merge" -d 'Bring other copies of the progress into this one'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "merge-driver" -d 'Merge three versions of a progress file, for git'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "check" -d 'Report what is wrong or odd with files'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "export" -d 'Hand roadmaps out, with your progress, in forms that other tools read'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "completions" -d 'Print a shell\'s completion script'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "schema" -d 'Print the JSON Schema of the JSON output'
complete -c roadmap -n "__fish_roadmap_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s n -l limit -d 'How many to name' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l goal -d 'Only what this topic needs, and the topic itself' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l not -d 'Not these, this time' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s m -l minutes -d 'Only those with an estimate of at most so many minutes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand next" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l sort -d 'Sort by' -r -f -a "order\t'As written'
title\t'By title'
id\t'By id'
level\t'By level, lowest first'
minutes\t'By estimate, shortest first'
status\t'By status'
started\t'By start, latest first'
completed\t'By completion, latest first'"
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s n -l limit -d 'List at most so many' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s i -l items -d 'List items too'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l tree -d 'Draw sections, topics and items as a tree'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l sort -d 'Sort by' -r -f -a "order\t'As written'
title\t'By title'
id\t'By id'
level\t'By level, lowest first'
minutes\t'By estimate, shortest first'
status\t'By status'
started\t'By start, latest first'
completed\t'By completion, latest first'"
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s n -l limit -d 'List at most so many' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s i -l items -d 'List items too'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l tree -d 'Draw sections, topics and items as a tree'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand ls" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s n -l limit -d 'List at most so many' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l field -d 'Print one raw value, by its JSON key' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l hours-per-week -d 'How many hours you learn a week' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l until -d 'Up to this day; without it, twelve weeks' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l goal -d 'Only what this topic needs, and the topic itself' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s n -l limit -d 'Lay out at most so many weeks' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l at -d 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l at -d 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand done" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l at -d 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand known" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l at -d 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand skip" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l at -d 'When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand undo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l list -d 'List the backups there are, and how they differ from the present progress'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand restore" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l edit -d 'Change the note in the editor'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l clear -d 'Take the note away'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand note" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l since -d 'Not before this day or moment' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l until -d 'Not after this day or moment' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -s n -l limit -d 'List at most so many' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand roadmaps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l part -d 'Show these parts alone' -r -f -a "sections\t''
paths\t''
projects\t''
must-know\t''
resources\t''"
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand about" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -l exit-code -d 'End with 4 where the answer is empty'
complete -c roadmap -n "__fish_roadmap_using_subcommand concepts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l answers -d 'Answer from this TOML file, such as `decorators = true`, instead of asking; `-` reads standard input' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s l -l level -d 'Of these levels, or of a range such as `advanced..`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s s -l status -d 'With these statuses: pending, learning, done, known, skipped' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l section -d 'In these sections, by id or title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s t -l tag -d 'With these tags' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l concept -d 'Teaching these concepts' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s y -l yes -d 'Mark what is known without asking first'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l ready -d 'Open, with every prerequisite complete'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l blocked -d 'Open, with a prerequisite that is open too'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -l optional -d 'That may be left out'
complete -c roadmap -n "__fish_roadmap_using_subcommand assess" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l none -d 'Choose none: lists show every roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand use" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -s n -l number -d 'Which of its links, counted from one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l id -d 'The id, where it is not made from the title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l from -d 'What the plan is, where its name and its beginning don\'t tell' -r -f -a "markdown\t'Headings, lists and tables'
roadmap.sh\t'The JSON of a drawing, with the pages in the folder `content` beside it'
csv\t'A table whose first row names the columns'
json\t'What `export --to json` prints'
taskwarrior\t'What `task export` prints'"
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l id -d 'The id of the roadmap, where it is not made from the title' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l all-items -d 'Make topics of all items of lists, those without boxes too'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l boxes-only -d 'Make topics of items with boxes alone'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -s y -l yes -d 'Answer yes to every question'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l install -d 'Have git use this for the progress file, in the repository that it is in'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand merge-driver" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l since -d 'Say instead what became of a roadmap, its records and its progress since an older version: a roadmap file, or a revision of git' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l to -d 'As what; without it, what the ending of the file stands for, else Markdown' -r -f -a "markdown\t'A checklist, ticked'
json\t'Everything, with the progress; `import` takes it back whole'
toml\t'The roadmap file, without the progress'
csv\t'Topics and items for a spreadsheet, as `list --items --format csv`'
taskwarrior\t'Tasks for `task import`'
ics\t'The weeks ahead for a calendar, as `plan`'
dot\t'The prerequisites, for Graphviz'
mermaid\t'The prerequisites, for Mermaid'
anki\t'Cards, for Anki'"
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -s o -l output -d 'Write into this file instead of printing; `-` prints' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l hours-per-week -d 'How many hours you learn a week, for the weeks of `ics`' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l force -d 'Replace the file where it is there already'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -l dry-run -d 'Say what would change, and write nothing'
complete -c roadmap -n "__fish_roadmap_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -s r -l roadmap -d 'Look at these roadmaps alone, by id or the beginning of it; `all` for every one' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l file -d 'Load this roadmap file too, for this call' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l home -d 'Keep everything in this folder instead of the usual one' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l progress -d 'Keep progress in this file instead of the home\'s' -r -F
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l format -d 'How to print: a table on a terminal, tsv elsewhere' -r -f -a "table\t'For people'
tsv\t'A row a line, cells parted by tabs'
csv\t'With a header row'
json\t'One object'
jsonl\t'An object a line'
ids\t'An id a line'"
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal'
always\t'Always'
never\t'Never'"
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l lock-timeout -d 'How many seconds to wait for another process that writes' -r
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l only-here -d 'Count nothing as known by way of another roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l json -d 'Print JSON'
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -l ids -d 'Print ids, one a line'
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -s 0 -l null -d 'End ids and tsv rows with NUL, and read ids so'
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -s q -l quiet -d 'Say nothing of a success'
complete -c roadmap -n "__fish_roadmap_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "next" -d 'Say what is next, and why'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "list" -d 'List topics'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "search" -d 'Find topics by words'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "show" -d 'Show all that is known of topics or items'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "path" -d 'Show what stands between you and a topic'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "plan" -d 'Lay what is next into the weeks ahead'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "start" -d 'Begin topics or items'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "done" -d 'Mark topics or items as learnt'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "known" -d 'Mark what you knew before'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "skip" -d 'Leave topics or items out'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "reset" -d 'Open topics or items again, as if never marked'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "undo" -d 'Take back the last commands'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "restore" -d 'Put a backup of the progress back'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "note" -d 'Read or write a note on a topic or item'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "log" -d 'List what happened, the latest first'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "stats" -d 'Show progress in numbers'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "roadmaps" -d 'List the roadmaps'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "about" -d 'Show what a roadmap consists of'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "concepts" -d 'List the concepts, or show what one needs, opens and is taught by'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "compare" -d 'Show what two roadmaps share, and what only one has'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "assess" -d 'Find out what you know by few questions, and mark it'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "use" -d 'Choose the active roadmap'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "open" -d 'Open a topic\'s link in the browser'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "new" -d 'Write a new roadmap file'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "edit" -d 'Open a roadmap or the progress file in the editor'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "import" -d 'Bring a study plan in: a Markdown list, a table, a roadmap.sh drawing, tasks'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "merge" -d 'Bring other copies of the progress into this one'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "merge-driver" -d 'Merge three versions of a progress file, for git'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "check" -d 'Report what is wrong or odd with files'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "export" -d 'Hand roadmaps out, with your progress, in forms that other tools read'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "completions" -d 'Print a shell\'s completion script'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "schema" -d 'Print the JSON Schema of the JSON output'
complete -c roadmap -n "__fish_roadmap_using_subcommand help; and not __fish_seen_subcommand_from next list search show path plan start done known skip reset undo restore note log stats roadmaps about concepts compare assess use open new edit import merge merge-driver check export completions schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
