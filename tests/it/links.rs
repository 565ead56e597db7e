//! Where the links of the bundled files lead. No test asks the network: the names of pages, anchors
//! and packages stand in `tests/fixtures`, each file with where its names are from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The anchors of each page of the Python documentation.
static PAGES: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| {
    let pages = fixture("python-docs.txt").into_iter().map(|line| {
        let mut names = line.split(' ').map(str::to_owned);
        (names.next().unwrap(), names.collect())
    });
    pages.collect()
});

/// The numbers of the PEPs, in four digits.
static PEPS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| fixture("peps.txt").into_iter().collect());

/// The addresses that packages give for themselves: the last word of each line.
static ADDRESSES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let lines = fixture("package-links.txt").into_iter();
    let addresses = lines.map(|line| line.rsplit(' ').next().unwrap().to_owned());
    addresses.collect()
});

/// A concept, as far as its links go.
struct Concept {
    id: String,
    links: Vec<Link>,
}

struct Link {
    title: String,
    url: String,
}

impl Concept {
    fn is_in_the_docs(&self) -> bool {
        let docs = "https://docs.python.org/";
        self.links.iter().any(|link| link.url.starts_with(docs))
    }
}

/// The concepts of the bundled roadmaps, in written order.
fn concepts() -> Vec<Concept> {
    let text = bundled("concepts.toml");
    let file = parsed(&text);
    let concepts = array(&file, "concept").into_iter().map(|concept| {
        let links = array(concept, "links").into_iter().map(|link| Link {
            title: string(link, "title"),
            url: string(link, "url"),
        });
        Concept {
            id: string(concept, "id"),
            links: links.collect(),
        }
    });
    concepts.collect()
}

fn string(table: &DeValue<'_>, key: &str) -> String {
    let value = table.get(key).unwrap().get_ref();
    value.as_str().unwrap().to_owned()
}

/// What a table has under a key, if anything.
fn array<'a, 'i>(table: &'a DeValue<'i>, key: &str) -> Vec<&'a DeValue<'i>> {
    let Some(values) = table.get(key) else {
        return Vec::new();
    };
    let values = values.get_ref().as_array().unwrap().iter();
    values.map(Spanned::get_ref).collect()
}

/// The lines of a fixture below its first, which says where they are from.
fn fixture(name: &str) -> Vec<String> {
    let text = read(&format!("tests/fixtures/{name}"));
    assert!(text.starts_with("# "), "{name} says where it is from");
    text.lines().skip(1).map(str::to_owned).collect()
}

fn bundled(name: &str) -> String {
    read(&format!("data/{name}"))
}

fn parsed(text: &str) -> DeValue<'_> {
    DeValue::Table(DeTable::parse(text).unwrap().into_inner())
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What is wrong with where a link leads, if anything is.
fn fault(url: &str) -> Option<&'static str> {
    let Some(address) = url.strip_prefix("https://") else {
        return Some("is not of https");
    };
    match address.split_once('/') {
        Some(("docs.python.org", path)) => fault_in_docs(path),
        Some(("peps.python.org", path)) => {
            let number = path
                .strip_prefix("pep-")
                .and_then(|it| it.strip_suffix('/'));
            let known = number.is_some_and(|number| PEPS.contains(number));
            (!known).then_some("is no PEP that the documentation names")
        }
        _ => (!ADDRESSES.contains(url)).then_some("is no address of a package"),
    }
}

fn fault_in_docs(path: &str) -> Option<&'static str> {
    let Some(path) = path.strip_prefix("3/") else {
        return Some("is of one version, and not of the latest");
    };
    let Some((page, anchor)) = path.split_once('#') else {
        return Some("names a page without its part");
    };
    match PAGES.get(page) {
        None => Some("is no page of the documentation"),
        Some(anchors) => (!anchors.contains(anchor)).then_some("is no part of its page"),
    }
}

/// Adds all that stands under `url`, at any depth of what stands under a key.
fn urls(key: &str, value: &DeValue<'_>, found: &mut Vec<String>) {
    match value {
        DeValue::String(text) if key == "url" => found.push(text.to_string()),
        DeValue::Array(values) => {
            for value in values {
                urls("", value.get_ref(), found);
            }
        }
        DeValue::Table(table) => {
            for (key, value) in table {
                urls(key.get_ref(), value.get_ref(), found);
            }
        }
        _ => {}
    }
}

#[test]
fn every_link_leads_to_what_is_known_to_be_there() {
    let files = [
        "concepts.toml",
        "python-developer.toml",
        "python-experienced.toml",
        "python-learning.toml",
        "python-mastery.toml",
        "python-proficiency.toml",
    ];
    let mut faults = Vec::new();
    for name in files {
        let mut found = Vec::new();
        urls("", &parsed(&bundled(name)), &mut found);
        let wrong = found.iter().filter_map(|url| {
            let fault = fault(url)?;
            Some(format!("{name}: `{url}` {fault}"))
        });
        faults.extend(wrong);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn links_that_lead_nowhere_are_found() {
    let holds = |url: &str| assert_eq!(fault(url), None, "{url}");
    holds("https://docs.python.org/3/library/itertools.html#itertools.chain");
    holds("https://docs.python.org/3/glossary.html#term-decorator");
    holds("https://peps.python.org/pep-0492/");

    for url in [
        "http://docs.python.org/3/library/itertools.html#itertools.chain",
        "https://docs.python.org/3.11/library/itertools.html#itertools.chain",
        "https://docs.python.org/library/itertools.html#itertools.chain",
        "https://docs.python.org/3/library/itertools.html",
        "https://docs.python.org/3/library/itertools.html#",
        "https://docs.python.org/3/library/itertools.html#itertools.chains",
        "https://docs.python.org/3/library/itertool.html#itertools.chain",
        "https://docs.python.org/3/whatsnew/3.12.html#new-features",
        "https://peps.python.org/pep-492/",
        "https://peps.python.org/pep-0492",
        "https://peps.python.org/pep-9999/",
        "https://example.org/",
        "https://docs.python.org",
    ] {
        assert!(fault(url).is_some(), "{url}");
    }
}

#[test]
fn what_was_taken_out_of_the_library_is_no_page() {
    for module in [
        "asynchat",
        "asyncore",
        "cgi",
        "crypt",
        "distutils",
        "imp",
        "nntplib",
        "pipes",
        "smtpd",
        "telnetlib",
        "uu",
        "xdrlib",
    ] {
        let page = format!("library/{module}.html");
        assert!(!PAGES.contains_key(&page), "{page}");
    }
}

#[test]
fn titles_of_links_are_short_and_links_stand_once() {
    for Concept { id, links } in concepts() {
        let mut found = BTreeSet::new();
        for Link { title, url } in &links {
            let length = title.chars().count();
            assert!((1..=60).contains(&length), "{id}: {title}");
            assert!(found.insert(url), "{id}: {url} twice");
            assert!(found.insert(title), "{id}: {title} twice");
        }
    }
}

/// Concepts that are learnt where a package has its documentation.
const PACKAGES: &str = "
    yaml mypy project-managers project-layout pyproject-toml publishing-packages binary-wheels
    linting code-formatting sphinx pytest pytest-fixtures property-testing code-coverage
    remote-debugging cffi swig cython cli-frameworks task-runners settings-libraries requests
    api-clients async-http-clients scrapy browser-automation connection-pooling postgresql nosql
    orm orm-loading database-migrations graphql protobuf grpc websockets templating flask
    flask-blueprints django django-orm fastapi choosing-web-frameworks fastapi-dependencies jwt
    oauth2 openid-connect web-hosting csrf data-validation message-queues task-queues cloud-sdks
    ansible fabric metrics distributed-tracing jupyter numpy numpy-broadcasting numpy-numerics
    numpy-c-api pandas pandas-reshaping pandas-time-series matplotlib seaborn plotly
    data-cleaning eda hypothesis-testing scipy sympy numba dask ray pyspark etl-pipelines
    scikit-learn feature-engineering model-validation hyperparameter-tuning neural-networks
    network-training model-serving tokenization nlp-toolkits named-entities sentiment-analysis
    language-models transformer-tuning computer-vision reinforcement-learning qt pygame
    quantum-computing
";

/// Concepts of tools and services that are no packages of Python: nothing vouches for an address.
const TOOLS: &str = "
    conda git paas docker production-images kubernetes continuous-integration
    continuous-deployment cloud-services serverless terraform
";

/// Concepts of the craft at large, which are no matter of the language or of its library.
const CRAFT: &str = "
    aspect-oriented-programming code-smells refactoring branching-workflows pull-requests
    code-review design-by-contract tdd integration-tests debugging big-o linked-structures
    graphs probabilistic-structures coding-challenges solid factory builder-prototype observer
    strategy command adapter structural-decorator structural-patterns behavioral-patterns
    architecture-styles dependency-injection api-design domain-driven-design clean-architecture
    idempotent-scripts scheduled-jobs deployment-scripts secrets-management sql isolation-levels
    database-design query-optimization rest-api-design rest-vs-rpc input-validation
    threat-modeling api-security rate-limiting distributed-systems distributed-locking
    microservices circuit-breakers sagas event-sourcing scaling-out load-balancing
    distributed-caching release-strategies graceful-degradation desktop-web-apps blockchain
";

#[test]
fn each_concept_of_the_language_and_its_library_has_a_link_to_the_docs() {
    let kinds = [
        ("of packages", PACKAGES, true),
        ("of tools", TOOLS, false),
        ("of the craft", CRAFT, false),
    ];
    let mut elsewhere: BTreeMap<&str, (&str, bool)> = BTreeMap::new();
    for (kind, ids, linked) in kinds {
        for id in ids.split_whitespace() {
            assert!(elsewhere.insert(id, (kind, linked)).is_none(), "{id} twice");
        }
    }
    for concept in concepts() {
        let id = concept.id.as_str();
        match elsewhere.remove(id) {
            None => assert!(concept.is_in_the_docs(), "{id} has no link to the docs"),
            Some((kind, linked)) => {
                assert!(!concept.is_in_the_docs(), "{id} is not only {kind}");
                assert_eq!(!concept.links.is_empty(), linked, "{id} is {kind}");
            }
        }
    }
    assert!(elsewhere.is_empty(), "no concepts: {elsewhere:?}");
}
