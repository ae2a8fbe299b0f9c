import { useEffect } from "react";
import { create } from "zustand";
import type { components } from "@/api/schema";

type Diagnosis = components["schemas"]["PerformanceDiagnosis"];

/** What was measured at a moment. */
export interface Sample {
  /** In seconds since 1970. */
  at: number;
  p50: number | null;
  p95: number | null;
  p99: number | null;
  /** Requests a second since the sample before; null for the first one, and after a pause or a restart of the server. */
  rate: number | null;
  cpu: number;
  memory: number;
  /** What the next rate is reckoned from. */
  requests: number;
  uptime: number;
}

/** An hour of samples; who leaves the page open for longer sees the last one. */
const Most = 720;
const LongestPauseSeconds = 20;

/** With the next measurement; a gap stands where nothing was measured for a while, as when the page was not visible. */
export function addSample(samples: readonly Sample[], { performance: told, timestamp }: Diagnosis): Sample[] {
  const last = samples.at(-1);
  const passed = last ? told.uptime_seconds - last.uptime : 0;
  const isNext = last !== undefined && passed > 0 && passed < LongestPauseSeconds;
  const sample: Sample = {
    at: new Date(timestamp).getTime() / 1_000,
    p50: told.p50_response_time_ms,
    p95: told.p95_response_time_ms,
    p99: told.p99_response_time_ms,
    rate: isNext ? (told.request_count - last.requests) / passed : null,
    cpu: told.cpu_percent,
    memory: told.working_set_mb,
    requests: told.request_count,
    uptime: told.uptime_seconds,
  };
  return [...samples, sample].slice(-Most);
}

export const useSamples = create<{ samples: Sample[] }>(() => ({ samples: [] }));

/** Keeps what is measured while the page is open, whichever part of it is shown. */
export function useSampling(diagnosis: Diagnosis | undefined, measuredAt: number): void {
  useEffect(() => () => useSamples.setState({ samples: [] }), []);
  useEffect(() => {
    if (diagnosis) {
      useSamples.setState(({ samples }) => (samples.at(-1)?.uptime === diagnosis.performance.uptime_seconds ? { samples } : { samples: addSample(samples, diagnosis) }));
    }
  }, [diagnosis, measuredAt]);
}
