"""Other programs with the same content: Taskwarrior, todo.txt, `jq`, `rg` and `fzf`, those that are there.

They are run as they come, without what would ask or tell news.
"""

import json
import shutil
import uuid

from measuring.build import installed, output
from measuring.cost import Run


def topics_of(program, home):
    """The topics of a home that were generated, as the program's own JSON has them."""
    listed = json.loads(output(program, "list", "--json", env=home.environment))
    own = set(home.topics)
    return [topic for topic in listed["topics"] if topic["id"] in own]


def number_of(topic):
    """The id that a topic has as a task.

    >>> number_of("course-00/nesta-1") == number_of("course-00/nesta-1")
    True
    """
    return str(uuid.uuid5(uuid.NAMESPACE_URL, topic))


def task(topic):
    """A topic as a task of Taskwarrior.

    >>> topic = {"id": "r/a", "title": "A", "status": "done", "requires": ["r/b"], "tags": ["x"]}
    >>> made = task(topic | {"section": "S"})
    >>> made["status"], made["description"], made["depends"] == [number_of("r/b")]
    ('completed', 'A', True)
    """
    made = {
        "uuid": number_of(topic["id"]),
        "description": topic["title"],
        "project": topic["section"],
        "tags": topic["tags"],
        "entry": "20261001T000000Z",
        "status": "pending",
        "depends": [number_of(required) for required in topic["requires"]],
    }
    if topic["status"] == "done":
        made |= {"status": "completed", "end": "20261101T000000Z"}
    return made


class Taskwarrior:
    """Taskwarrior with the topics of a home."""

    def __init__(self, homes, home):
        self.home = homes.known(f"{home.folder.name}-tasks")
        self.data = self.home.folder / "tasks"
        self.kept = self.home.folder / "kept"
        self.topics = topics_of(homes.program, home)
        if not self.data.exists():
            self.bring_in()

    def bring_in(self):
        """Makes the tasks."""
        self.data.mkdir()
        settings = self.home.folder / "taskrc"
        settings.write_text(
            f"data.location={self.data}\nconfirmation=no\ndependency.confirmation=no\n"
            "dependency.reminder=no\nnews.version=9.9.9\n"
        )
        self.home.environment["TASKRC"] = str(settings)
        tasks = self.home.folder / "tasks.json"
        tasks.write_text(json.dumps([task(topic) for topic in self.topics]))
        output("task", "import", str(tasks), env=self.home.environment)
        shutil.copytree(self.data, self.kept)

    def again(self):
        """Makes the tasks what they were."""
        shutil.rmtree(self.data)
        shutil.copytree(self.kept, self.data)

    def run(self, *words, **more):
        """A run of it."""
        return Run(self.home, ["task", *words], **more)

    def next(self):
        """What is next."""
        return self.run("next")

    def done(self):
        """One more task is done, of which there are as many done each time."""
        pending = next(topic for topic in self.topics if topic["status"] == "pending")
        return self.run(number_of(pending["id"]), "done", before=self.again)


def todo_txt(homes, home, topics):
    """The command of todo.txt with the topics of a home; none where it is not there."""
    program = installed("todo-txt", "todo.sh")
    if not program:
        return None
    folder = homes.known(f"{home.folder.name}-todo").folder
    lines = [
        f"{'x 2026-11-01 ' if topic['status'] == 'done' else ''}{topic['title']} id:{topic['id']}"
        for topic in topics
    ]
    (folder / "todo.txt").write_text("".join(f"{line}\n" for line in lines))
    settings = folder / "todo.cfg"
    settings.write_text(
        f'export TODO_DIR="{folder}"\nexport TODO_FILE="$TODO_DIR/todo.txt"\n'
        'export DONE_FILE="$TODO_DIR/done.txt"\nexport REPORT_FILE="$TODO_DIR/report.txt"\n'
    )
    return [program, "-d", str(settings), "-p"]


def beside(homes, programs, topics, word):
    """What others take for what they can do too: the question, ours, and theirs by name."""
    home = homes.generated(topics, topics // 10)
    content = topics_of(programs.roadmap, home)
    own = home.folder / "topics.json"
    own.write_text(json.dumps({"topics": content}))
    lines = home.folder / "lines"
    lines.write_text("".join(f"{topic['id']}\t{topic['title']}\n" for topic in content))
    todo = todo_txt(homes, home, content)
    tasks = Taskwarrior(homes, home) if installed("task") else None

    def ours(*words):
        return Run(home, [programs.roadmap, *words])

    listing, searching, choosing = {}, {}, {}
    if tasks:
        listing["`task all`"] = tasks.run("all")
        searching["`task WORD all`"] = tasks.run(word, "all")
        choosing["`task next`"] = tasks.next()
    if todo:
        listing["`todo.txt list`"] = Run(home, [*todo, "list"])
        searching["`todo.txt list WORD`"] = Run(home, [*todo, "list", word])
    if installed("jq"):
        listing["`jq -r '.topics[].title'`"] = Run(home, ["jq", "-r", ".topics[].title", own])
        found = f'.topics[] | select(.title | test("{word}"; "i")) | .id'
        searching["`jq` with `test`"] = Run(home, ["jq", "-r", found, own])
        ready = '.topics[] | select(.ready) | .id'
        choosing["`jq` with `select(.ready)`"] = Run(home, ["jq", "-r", ready, own])
    if installed("rg"):
        searching["`rg -i WORD`"] = Run(home, ["rg", "-i", word, home.roadmaps])
    if installed("fzf"):
        searching["`fzf --filter WORD`"] = Run(home, ["fzf", "--filter", word], input=str(lines))
    yield "`list` of all", ours("list"), listing
    yield "`search WORD`", ours("search", word), searching
    yield "`next`", ours("next"), choosing
