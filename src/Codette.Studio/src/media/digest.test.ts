import { createHash } from "node:crypto";
import { expect, it, vi } from "vitest";
import { sha256, sourceOf } from "./digest";

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 251);

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])("agrees with the browser's SHA-256 for %i bytes", (length) => {
  expect(Buffer.from(sha256(bytesOf(length))).toString("hex")).toBe(createHash("sha256").update(bytesOf(length)).digest("hex"));
});

it("names a file alike with and without the browser's digest", async () => {
  const { buffer } = bytesOf(300);
  const named = await sourceOf(buffer);
  vi.stubGlobal("crypto", {});
  expect(await sourceOf(buffer)).toBe(named);
  vi.unstubAllGlobals();
  expect(named).toMatch(/^file:[0-9a-f]{32}$/);
});
