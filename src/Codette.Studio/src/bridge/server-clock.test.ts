import { describe, expect, it } from "vitest";
import { delayBefore } from "./backoff";
import { ServerClock } from "./server-clock";

describe("the server's clock", () => {
  it("is that of the quickest echo, whatever slow ones say", () => {
    const clock = new ServerClock();
    clock.add({ sent: 1_000, server: 6_400, arrived: 1_500 });
    clock.add({ sent: 2_000, server: 7_005, arrived: 2_010 });
    clock.add({ sent: 3_000, server: 8_300, arrived: 3_300 });
    expect(clock.offsetMs).toBe(5_000);
    expect(clock.roundTripMs).toBe(10);
  });

  it("forgets old echoes, as clocks drift", () => {
    const clock = new ServerClock();
    clock.add({ sent: 0, server: 1_000, arrived: 1 });
    for (let n = 1; n <= 12; n++) {
      clock.add({ sent: n * 2_000, server: n * 2_000 + 55, arrived: n * 2_000 + 10 });
    }

    expect(clock.offsetMs).toBe(50);
  });

  it("is this page's until a ping came back", () => {
    expect(new ServerClock().offsetMs).toBe(0);
    expect(new ServerClock().roundTripMs).toBeNull();
  });
});

describe("the wait before an attempt", () => {
  it("doubles to 30 s and is cut by chance to no less than half", () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => delayBefore(attempt, () => 1))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(delayBefore(5, () => 0)).toBe(15_000);
  });
});
