// How do the stylesheet, the icons and the typeface come to be? From packages and our own styles into one folder.
//
// Does nothing when its inputs are unchanged, so it needs neither network nor packages then. Writes to
// $FELLESBORD_ASSETS_DIR, else to `assets` in $CARGO_TARGET_DIR, else to `target/assets` of the workspace; the build
// of the crate `assets` looks in the same places. Names carry a hash of the content; `manifest.txt` lists them.

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

const here = path.dirname(fileURLToPath(import.meta.url));
const target = process.env.CARGO_TARGET_DIR ?? path.join(here, "../../target");
const out = path.resolve(process.env.FELLESBORD_ASSETS_DIR ?? path.join(target, "assets"));
const manifest = path.join(out, "manifest.txt");

/** The components of Designsystemet that our pages use, in the order of its own index. */
const components = [
  "base", "data-size-workaround", "paragraph", "heading", "link", "list", "label", "button", "input", "field", "fieldset",
  "validation-message", "error-summary", "skip-link", "breadcrumbs", "details", "tag",
];
/** Our own stylesheets, from the ground up. */
const styles = [
  "typeface", "ground", "frame", "turn", "home", "forms", "answers", "assessment", "tables", "rules", "office", "family", "navigator", "phone", "wide",
  "special",
];

const hash = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 12);
const read = (...parts) => fs.readFileSync(path.join(here, ...parts));
const own = (name) => path.join("styles", `${name}.css`);

function inputs() {
  const files = [
    "build-assets.mjs", "package.json", "package-lock.json", "theme.config.json", "styles/icons.json", "../assets/mark.svg",
    ...styles.map(own),
  ];
  return hash(Buffer.concat(files.map((file) => read(file))));
}

function isFresh() {
  if (!fs.existsSync(manifest)) return false;
  const [first, ...lines] = fs.readFileSync(manifest, "utf8").trim().split("\n");
  return first === `inputs ${inputs()}` && lines.every((line) => fs.existsSync(path.join(out, line.split(" ")[1])));
}

function run(command, args, cwd) {
  const done = spawnSync(command, args, { cwd, stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (done.status !== 0) {
    console.error(done.stderr ?? done.error);
    throw new Error(`${command} ${args.join(" ")} failed`);
  }
}

function installPackages() {
  const installed = path.join(here, "node_modules/.package-lock.json");
  const lock = path.join(here, "package-lock.json");
  if (fs.existsSync(installed) && fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs) return;
  run("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], here);
}

const inPackage = (...parts) => path.join(here, "node_modules", ...parts);

/** Our palette in light and dark, made from five colours. */
function theme() {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), "theme-"));
  try {
    const tool = inPackage("@digdir/designsystemet/dist/bin/designsystemet.js");
    fs.copyFileSync(path.join(here, "theme.config.json"), path.join(work, "designsystemet.config.json"));
    run(process.execPath, [tool, "tokens", "create"], work);
    run(process.execPath, [tool, "tokens", "build", "-o", "built"], work);
    const css = fs.readFileSync(path.join(work, "built/fellesbord.css"), "utf8");
    // The tool writes the name without quotes and without what to fall back on.
    const quoted = css.replaceAll(/--ds-font-family: Source Sans 3;/g, '--ds-font-family: "Source Sans 3", system-ui, sans-serif;');
    if (quoted === css) throw new Error("the theme names its typeface in another way than before");
    return quoted;
  } finally {
    fs.rmSync(work, { recursive: true });
  }
}

/** A component in the layer that its own index gives it, so that our styles win without shouting. */
function component(name) {
  const css = fs.readFileSync(inPackage("@digdir/designsystemet-css/dist/src", `${name}.css`), "utf8");
  return `@layer ds.${name === "base" || name.startsWith("data-") ? "base" : "components"} {${css}}`;
}

function sprite() {
  const icons = Object.entries(JSON.parse(read("styles/icons.json")));
  const symbols = icons.map(([name, file]) => {
    const svg = fs.readFileSync(inPackage("@navikt/aksel-icons/dist/svg", `${file}.svg`), "utf8");
    const inner = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>")).replaceAll(/\s*\n\s*/g, "");
    // Two decimals on a grid of 24 are finer than any screen.
    const small = inner.replaceAll(' fill="currentColor"', "").replaceAll(/\d+\.\d{3,}/g, (number) => `${+(+number).toFixed(2)}`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${small}</symbol>`;
  });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
}

/** Removes what an earlier build wrote, and nothing else: the folder may be anyone's. */
function removeOld() {
  if (!fs.existsSync(manifest)) return;
  for (const line of fs.readFileSync(manifest, "utf8").trim().split("\n").slice(1)) {
    const name = path.basename(line.split(" ")[1]);
    for (const file of [name, `${name}.gz`]) fs.rmSync(path.join(out, file), { force: true });
  }
  fs.rmSync(manifest);
}

async function build() {
  installPackages();
  const { transform } = await import("lightningcss");
  removeOld();
  fs.mkdirSync(out, { recursive: true });
  const lines = [];
  const write = (role, stem, extension, type, bytes) => {
    const name = `${stem}.${hash(bytes)}.${extension}`;
    fs.writeFileSync(path.join(out, name), bytes);
    if (extension !== "woff2") fs.writeFileSync(path.join(out, `${name}.gz`), zlib.gzipSync(bytes, { level: 9 }));
    lines.push(`${role} ${name} ${type}`);
    return name;
  };

  const typeface = (subset) => fs.readFileSync(inPackage("@fontsource-variable/source-sans-3/files", `source-sans-3-${subset}-wght-normal.woff2`));
  const latin = write("font", "source-sans-3", "woff2", "font/woff2", typeface("latin"));
  const extended = write("font-extended", "source-sans-3-extended", "woff2", "font/woff2", typeface("latin-ext"));
  write("icons", "icons", "svg", "image/svg+xml", sprite());
  write("icon", "mark", "svg", "image/svg+xml", read("../assets/mark.svg"));

  const parts = [
    "@layer ds.theme, ds.base, ds.components;",
    theme(),
    ...components.map(component),
    ...styles.map((name) => read(own(name)).toString()),
  ];
  const css = parts.join("\n").replaceAll('@charset "UTF-8";', "").replace("typeface:latin", `/static/${latin}`).replace("typeface:extended", `/static/${extended}`);
  const { code } = transform({ filename: "app.css", code: Buffer.from(css), minify: true });
  write("css", "app", "css", "text/css; charset=utf-8", Buffer.from(code));

  fs.writeFileSync(manifest, `inputs ${inputs()}\n${lines.join("\n")}\n`);
  for (const [, name] of lines.map((line) => line.split(" "))) {
    const file = path.join(out, name);
    const sent = fs.existsSync(`${file}.gz`) ? `${file}.gz` : file;
    console.log(`${(fs.statSync(sent).size / 1024).toFixed(1).padStart(6)} KB sent  ${name}`);
  }
}

if (isFresh()) console.log(`assets are up to date in ${out}`);
else await build();
