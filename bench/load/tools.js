// The packages that .ci/setup installed.
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

const { TERTIUM_TOOLS, XDG_CACHE_HOME } = process.env;

export const tools = join(TERTIUM_TOOLS ?? join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "tertium"), "npm");

export const tool = createRequire(join(tools, "package.json"));
