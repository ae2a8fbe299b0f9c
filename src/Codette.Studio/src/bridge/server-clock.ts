/** A ping that came back: when it left, what the server's clock said, when it arrived; all in ms since 1970. */
export interface Echo {
  sent: number;
  server: number;
  arrived: number;
}

const Kept = 12;

/**
 * The server's clock, from pings. The quickest of the last echoes counts: what delays a ping delays one way more than the
 * other, so the shortest way tells most (Mills, "Internet time synchronization", 1991: the clock filter of NTP).
 */
export class ServerClock {
  #echoes: Echo[] = [];

  add(echo: Echo): void {
    this.#echoes = [...this.#echoes.slice(-(Kept - 1)), echo];
  }

  forget(): void {
    this.#echoes = [];
  }

  /** What to add to this page's clock, in ms; 0 until a ping came back. */
  get offsetMs(): number {
    const best = this.#best();
    return best ? best.server - (best.sent + best.arrived) / 2 : 0;
  }

  /** The round trip of the quickest echo in ms, or null before the first. */
  get roundTripMs(): number | null {
    const best = this.#best();
    return best ? best.arrived - best.sent : null;
  }

  /** The server's time at a moment of `performance.now()`, in ms since 1970. */
  at(performanceNow: number): number {
    return performance.timeOrigin + performanceNow + this.offsetMs;
  }

  #best(): Echo | undefined {
    return this.#echoes.reduce<Echo | undefined>(
      (best, echo) => (!best || echo.arrived - echo.sent < best.arrived - best.sent ? echo : best),
      undefined,
    );
  }
}

/** This page's time in ms since 1970, by a clock that nobody sets back. */
export const pageTime = () => performance.timeOrigin + performance.now();
