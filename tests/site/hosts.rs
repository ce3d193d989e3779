//! The recipes of `hosting/`, run on this machine: nginx and Caddy serve the finished build as it should be served.

use std::{
    collections::BTreeMap,
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use tertium_core::locale::Lang;

use crate::{
    build::{build_in, files, headers_of, loader, page_index, part},
    host::{dist, project},
};

/// A server that was started from its recipe; it ends with the test.
struct Server {
    process: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

#[test]
fn nginx_serves_by_its_recipe() {
    let folder = scratch("nginx");
    let port = free_port();
    let recipe = recipe("nginx.conf").replace("listen 80;", &format!("listen 127.0.0.1:{port};"));
    let place = folder.display();
    // Who runs the tests as root lets the workers read what root may read.
    let user = if Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout == b"0\n")
    {
        "user root;"
    } else {
        ""
    };
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {place}/{kind};"))
        .concat();
    let main = format!(
        "{user} daemon off; master_process off; pid {place}/pid; error_log stderr; include /etc/nginx/modules-enabled/*.conf; events {{}}
         http {{ access_log off; include /etc/nginx/mime.types; {paths}\n{recipe}\n}}"
    );
    fs::write(folder.join("nginx.conf"), main).expect("a configuration");
    let server = Server::start(
        Command::new("nginx")
            .arg("-c")
            .arg(folder.join("nginx.conf")),
        port,
    );
    server.serves_the_build();
}

#[test]
fn caddy_serves_by_its_recipe() {
    let folder = scratch("caddy");
    let port = free_port();
    let recipe = recipe("Caddyfile").replace(":80 {", &format!("http://127.0.0.1:{port} {{"));
    fs::write(
        folder.join("Caddyfile"),
        format!("{{\n\tadmin off\n\tauto_https off\n}}\n{recipe}"),
    )
    .expect("a configuration");
    let mut command = Command::new("caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(folder.join("Caddyfile"));
    let server = Server::start(
        command
            .env("HOME", &folder)
            .env("XDG_DATA_HOME", &folder)
            .env("XDG_CONFIG_HOME", &folder),
        port,
    );
    server.serves_the_build();
}

impl Server {
    fn start(command: &mut Command, port: u16) -> Self {
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let process = process
            .unwrap_or_else(|error| panic!("{command:?}: {error}; `.ci/setup test` installs it"));
        let mut server = Self { process, port };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = server.process.try_wait().expect("its state");
            assert!(
                ended.is_none() && start.elapsed().as_secs() < 20,
                "{command:?} does not answer: {ended:?}"
            );
            sleep(Duration::from_millis(50));
        }
        server
    }

    fn ask(&self, path: &str, encodings: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {encodings}\r\nConnection: close\r\n\r\n",
            self.port
        );
        stream.write_all(request.as_bytes()).expect("a request");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let headers = head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        let headers: BTreeMap<_, _> = headers.collect();
        let body = &bytes[end + 4..];
        let is_chunked = headers
            .get("transfer-encoding")
            .is_some_and(|coding| coding == "chunked");
        Answer {
            status: head[9..12].parse().expect("a status"),
            body: if is_chunked {
                joined(body)
            } else {
                body.to_vec()
            },
            headers,
        }
    }

    fn serves_the_build(&self) {
        let dist = dist();
        let build = build_in(&dist);
        let qlora = "qlora".parse().expect("a slug");
        let (lasting, fresh) = ("public, max-age=31536000, immutable", "no-cache");
        let cases = [
            ("".to_owned(), "text/html", fresh),
            ("index.html".to_owned(), "text/html", fresh),
            ("embed.html".to_owned(), "text/html", fresh),
            (
                "pictures/en/student-t-test-vs-welch-t-test.svg".to_owned(),
                "image/svg+xml",
                fresh,
            ),
            ("bg/about/".to_owned(), "text/html", fresh),
            ("en/methods/qlora/".to_owned(), "text/html", fresh),
            (page_index(&dist), "application/json", lasting),
            (loader(&dist), "javascript", lasting),
            (
                files(&dist, "embed-", ".js").remove(0),
                "javascript",
                lasting,
            ),
            (build.program.js.clone(), "javascript", lasting),
            (build.program.wasm.clone(), "application/wasm", lasting),
            (part(&dist, "search"), "application/wasm", lasting),
            (
                build.catalogue_url(Lang::Bg).to_owned(),
                "application/json",
                lasting,
            ),
            (build.record_url(&qlora), "application/json", lasting),
            (
                format!("data/{}/_dataset.csv", build.release),
                "text/csv",
                lasting,
            ),
            ("data/manifest.json".to_owned(), "application/json", fresh),
            ("service-worker.js".to_owned(), "javascript", fresh),
            (
                "manifest.webmanifest".to_owned(),
                "application/manifest+json",
                fresh,
            ),
        ];
        let mut told = headers_of(&dist, "/").into_iter();
        let link = told.find_map(|(name, value)| (name == "Link").then_some(value));
        let link = Some(&link.expect("what is named early"));
        for (path, kind, cache) in &cases {
            let file = match &**path {
                "" => "index.html".to_owned(),
                folder if folder.ends_with('/') => [folder, "index.html"].concat(),
                file => file.to_owned(),
            };
            for encoding in ["br", "gzip", ""] {
                let answer = self.ask(&format!("/{path}"), encoding);
                assert_eq!(answer.status, 200, "{path}");
                self.has_the_headers(&answer, path);
                assert!(
                    answer
                        .headers
                        .get("content-type")
                        .is_some_and(|found| found.contains(kind)),
                    "{path}: {:?}",
                    answer.headers
                );
                assert_eq!(answer.headers["cache-control"], *cache, "{path}");
                assert_eq!(
                    answer.headers.get("link"),
                    link.filter(|_| file == "index.html"),
                    "{path}"
                );
                let copy = dist.join(format!(
                    "{file}{}",
                    if encoding == "br" {
                        ".br"
                    } else if encoding == "gzip" {
                        ".gz"
                    } else {
                        ""
                    }
                ));
                let is_page = file.starts_with("en/") || file.starts_with("bg/");
                if is_page && encoding == "gzip" {
                    let coding = answer.headers.get("content-encoding");
                    assert_eq!(coding.map(String::as_str), Some("gzip"), "{path}");
                }
                if copy.is_file() {
                    assert_eq!(
                        answer
                            .headers
                            .get("content-encoding")
                            .map_or("", String::as_str),
                        encoding,
                        "{path}"
                    );
                    assert!(
                        answer.body == fs::read(&copy).expect("a copy"),
                        "{path} is not {}",
                        copy.display()
                    );
                }
            }
        }
        let bare = self.ask("/en/methods/qlora", "");
        let leads_on = (300..400).contains(&bare.status)
            && bare.headers["location"].ends_with("/en/methods/qlora/");
        assert!(leads_on, "a folder without its slash: {:?}", bare.headers);
        for path in ["/no-such-page", "/data/0a1b2c3d4e5f/no-such.json"] {
            let missing = self.ask(path, "");
            assert_eq!(
                (missing.status, &*missing.headers["cache-control"]),
                (404, "no-cache"),
                "{path}"
            );
            assert!(
                missing.body == fs::read(dist.join("404.html")).expect("a page"),
                "{path}"
            );
            self.has_the_headers(&missing, path);
        }
    }

    fn has_the_headers(&self, answer: &Answer, path: &str) {
        let of = if path == "embed.html" || path.starts_with("pictures/") {
            "/embed.html"
        } else {
            "/404.html"
        };
        let expected: BTreeMap<String, String> = headers_of(&dist(), of)
            .into_iter()
            .map(|(name, value)| (name.to_lowercase(), value))
            .collect();
        for name in headers_of(&dist(), "/404.html")
            .into_iter()
            .map(|(name, _)| name.to_lowercase())
        {
            // Also that a header is not there.
            assert_eq!(
                answer.headers.get(&name),
                expected.get(&name),
                "{path}: {name}"
            );
        }
    }
}

/// A body that came in chunks, each after its length.
fn joined(mut body: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = body.windows(2).position(|window| window == b"\r\n") {
        let length =
            usize::from_str_radix(&String::from_utf8_lossy(&body[..end]), 16).expect("a length");
        whole.extend_from_slice(&body[end + 2..end + 2 + length]);
        body = &body[end + 4 + length..];
    }
    whole
}

/// A recipe with the build in the place of its folder.
fn recipe(name: &str) -> String {
    let path = project("hosting").join(name);
    let dist = dist();
    fs::read_to_string(path)
        .expect("a recipe")
        .replace("/srv/tertium", &dist.to_string_lossy())
}

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port")
        .port()
}
