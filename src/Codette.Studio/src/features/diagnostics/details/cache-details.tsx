import type { components } from "@/api/schema";
import { words } from "@/text";
import { Progress } from "@/ui/progress";
import { count, duration, milliseconds, percent } from "../format";
import { Facts } from "../parts/facts";

type Figures = components["schemas"]["CacheFiguresWire"];

const say = words.diagnostics.cache;

export function CacheDetails({ caches }: { caches: readonly Figures[] }) {
  return (
    <>
      <ul className="grid gap-3 @4xl:grid-cols-2">
        {caches.map((cache) => (
          <CacheCard key={cache.name} cache={cache} />
        ))}
      </ul>
      <p className="text-xs text-ink-soft">{say.memory}</p>
    </>
  );
}

function CacheCard({ cache }: { cache: Figures }) {
  const name = say.names[cache.name] ?? cache.name;
  return (
    <li className="flex flex-col gap-3 rounded-card border border-line bg-raised p-4">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{name}</h3>
        <p className="tabular text-xs text-ink-soft">{say.of(cache.entries, cache.capacity)}</p>
      </div>
      <Progress label={`${name}: ${say.entries}`} share={cache.capacity > 0 ? cache.entries / cache.capacity : 0} />
      <Facts
        facts={[
          { name: say.hitRate, value: percent(cache.hit_rate_percent) },
          { name: say.hits, value: count(cache.hits) },
          { name: say.misses, value: count(cache.misses) },
          { name: say.hitTime, value: milliseconds(cache.average_hit_latency_ms) },
          { name: say.missTime, value: milliseconds(cache.average_miss_latency_ms) },
          { name: say.ttl, value: duration(cache.ttl_seconds) },
          { name: say.counting, value: duration(cache.uptime_seconds) },
        ]}
      />
    </li>
  );
}
