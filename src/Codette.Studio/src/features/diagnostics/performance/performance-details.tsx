import type { components } from "@/api/schema";
import { words } from "@/text";
import { count, duration, mebibytes, milliseconds, percent, perSecond } from "../format";
import { Facts } from "../parts/facts";
import { Section } from "../parts/section";
import { useSamples } from "./samples";
import { TimeChart } from "./time-chart";

type Performance = components["schemas"]["PerformanceWire"];

const say = words.diagnostics.performance;

export function PerformanceDetails({ now }: { now: Performance }) {
  return (
    <>
      <Section title={say.times} note={say.timesNote}>
        <dl className="grid grid-cols-2 gap-2 @xl:grid-cols-3 @3xl:grid-cols-5">
          <Tile name={say.p50} value={milliseconds(now.p50_response_time_ms)} note={say.meanings.p50} />
          <Tile name={say.p95} value={milliseconds(now.p95_response_time_ms)} note={say.meanings.p95} />
          <Tile name={say.p99} value={milliseconds(now.p99_response_time_ms)} note={say.meanings.p99} />
          <Tile name={say.average} value={milliseconds(now.avg_response_time_ms)} />
          <Tile name={say.slowest} value={milliseconds(now.max_response_time_ms)} />
        </dl>
      </Section>
      <Section title={say.overTime} note={say.overTimeNote}>
        <Charts />
      </Section>
      <Section title={say.load}>
        <Facts facts={load(now)} />
      </Section>
    </>
  );
}

function Tile({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div className="rounded-card border border-line bg-raised p-3">
      <dt className="text-xs text-ink-soft">{name}</dt>
      <dd className="tabular mt-0.5 text-lg font-semibold">{value}</dd>
      {note && <dd className="text-2xs text-ink-soft">{note}</dd>}
    </div>
  );
}

function Charts() {
  const samples = useSamples((state) => state.samples);
  const times = samples.map(({ at }) => at);
  return (
    <div className="grid gap-3 @4xl:grid-cols-2">
      <TimeChart
        title={say.timesChart}
        times={times}
        isLogarithmic
        write={milliseconds}
        lines={[
          { name: say.p50, colour: "good", values: samples.map(({ p50 }) => p50) },
          { name: say.p95, colour: "accent", dash: [8, 4], values: samples.map(({ p95 }) => p95) },
          { name: say.p99, colour: "warn", dash: [2, 3], values: samples.map(({ p99 }) => p99) },
        ]}
      />
      <TimeChart title={say.rateChart} times={times} write={perSecond} lines={[{ name: say.rate, colour: "accent", values: samples.map(({ rate }) => rate) }]} />
      <TimeChart title={say.cpuChart} times={times} write={percent} lines={[{ name: say.cpu, colour: "warn", values: samples.map(({ cpu }) => cpu) }]} />
      <TimeChart title={say.memoryChart} times={times} write={mebibytes} lines={[{ name: say.memory, colour: "good", values: samples.map(({ memory }) => memory) }]} />
    </div>
  );
}

const load = (now: Performance) => [
  { name: say.requests, value: count(now.request_count) },
  { name: say.inFlight, value: count(now.requests_in_flight) },
  { name: say.clientErrors, value: count(now.errors_by_class["4xx"]) },
  { name: say.serverErrors, value: count(now.errors_by_class["5xx"]) },
  { name: say.notOffered, value: count(now.errors_by_class.not_offered) },
  { name: say.sockets, value: count(now.open_sockets) },
  { name: say.cacheHits, value: percent(now.cache_hit_rate) },
  { name: say.processor, value: percent(now.cpu_percent), note: say.processorOver(duration(now.cpu_window_seconds)) },
  { name: say.workingSet, value: mebibytes(now.working_set_mb) },
  { name: say.managedHeap, value: mebibytes(now.gc.heap_mb) },
  { name: say.allocated, value: mebibytes(now.gc.allocated_mb) },
  { name: say.collections, value: now.gc.collections.join(" / ") },
  { name: say.pauses, value: percent(now.gc.pause_percent) },
  { name: say.threads, value: count(now.thread_pool.threads) },
  { name: say.queued, value: count(now.thread_pool.queued_work) },
];
