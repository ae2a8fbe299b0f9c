import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFrame } from "./frames";

const folder = join(import.meta.dirname, "../../../../docs/protocol");
const golden = (name: string) => readFileSync(join(folder, name), "utf8");
const read = ["connected", "transport_state", "server_status", "pong", "authenticated", "state_update", "suggestion", "error", "transport_response", "edit_response", "session_edited"];

describe("the frames of docs/protocol", () => {
  it.each(read)("are read: %s", (type) => {
    expect(readFrame(golden(`server.${type}.json`))?.type).toBe(type);
  });

  it("that the studio does not read are let pass", () => {
    const others = readdirSync(folder).filter((name) => name.startsWith("server.") && !read.includes(name.split(".")[1] ?? ""));
    expect(others.length).toBeGreaterThan(0);
    others.forEach((name) => expect(readFrame(golden(name))).toBeNull());
  });

  it("of another shape are a fault that is not passed over", () => {
    expect(() => readFrame('{"type":"pong","data":{"t":"yesterday"}}')).toThrow();
  });
});
