import { expect, it, vi } from "vitest";
import { DecodedCache } from "./decoded-cache";
import { fakeBuffer } from "./testing/fake-audio";

const buffer = (frames: number) => fakeBuffer([new Float32Array(frames)]);

it("lets the longest unused go when the limit is passed", async () => {
  const cache = new DecodedCache(1000);
  for (const source of ["one", "two"]) {
    await cache.get(source, () => Promise.resolve(buffer(100)));
  }
  await cache.get("one", () => Promise.reject(new Error("it is kept")));
  await cache.get("three", () => Promise.resolve(buffer(100)));
  expect([cache.has("one"), cache.has("two"), cache.has("three"), cache.bytes]).toEqual([true, false, true, 800]);
});

it("keeps the newest even when it alone is too large", async () => {
  const cache = new DecodedCache(1000);
  await cache.get("small", () => Promise.resolve(buffer(10)));
  await cache.get("large", () => Promise.resolve(buffer(1000)));
  expect([cache.has("small"), cache.has("large"), cache.bytes]).toEqual([false, true, 4000]);
});

it("decodes once for all who ask at the same time", async () => {
  const cache = new DecodedCache(1000);
  const make = vi.fn(() => Promise.resolve(buffer(10)));
  const [one, other] = await Promise.all([cache.get("a", make), cache.get("a", make)]);
  expect(make).toHaveBeenCalledTimes(1);
  expect(one).toBe(other);
});

it("tries again after a failure", async () => {
  const cache = new DecodedCache(1000);
  await expect(cache.get("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(cache.get("a", () => Promise.resolve(buffer(10)))).resolves.toBeDefined();
});
