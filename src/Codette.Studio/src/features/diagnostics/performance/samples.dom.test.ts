import { expect, it } from "vitest";
import { answers } from "../testing/server";
import { addSample, type Sample } from "./samples";

const measured = (uptime: number, requests: number) => ({
  ...answers.performance,
  performance: { ...answers.performance.performance, uptime_seconds: uptime, request_count: requests },
});

const sampled = (...all: [uptime: number, requests: number][]) => all.reduce<Sample[]>((samples, [uptime, requests]) => addSample(samples, measured(uptime, requests)), []);

it("reckons requests a second from two measurements", () => {
  expect(sampled([100, 40], [105, 60]).map(({ rate }) => rate)).toEqual([null, 4]);
});

it("reckons none over a restart of the server", () => {
  expect(sampled([100, 40], [2, 3]).at(-1)?.rate).toBeNull();
});

it("reckons none over a pause, as when the page was not visible", () => {
  expect(sampled([100, 40], [160, 640]).at(-1)?.rate).toBeNull();
});

it("keeps the last hour", () => {
  const samples = sampled(...Array.from({ length: 800 }, (_, index): [number, number] => [index * 5, index]));
  expect(samples).toHaveLength(720);
  expect(samples.at(-1)?.requests).toBe(799);
});
