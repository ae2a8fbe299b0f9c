import { useState } from "react";
import type { components } from "@/api/schema";
import { words } from "@/text";
import { Badge, type Tone } from "@/ui/badge";
import { Field } from "@/ui/field";
import { Empty } from "@/ui/panel";

type RouteRow = components["schemas"]["RouteWire"];

const say = words.diagnostics.endpoints;

const NotOffered = "not offered";

const Tones: Record<string, Tone> = { GET: "accent", POST: "good", PUT: "warn", PATCH: "warn", DELETE: "bad" };

export function EndpointsDetails({ routes }: { routes: readonly RouteRow[] }) {
  const [filter, setFilter] = useState("");
  const found = routes.filter((route) => matches(route, filter));
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <Field
          label={say.filter}
          type="search"
          placeholder={say.placeholder}
          className="w-full max-w-md"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <p role="status" className="tabular py-2 text-ink-soft">
          {say.showing(found.length, routes.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <Empty title={say.none}>{say.noneText}</Empty>
      ) : (
        <div className="gap-6 @3xl:columns-2 @[70rem]:columns-3 @[110rem]:columns-4">
          {[...byGroup(found)].map(([group, members]) => (
            <Group key={group} name={group} routes={members} />
          ))}
        </div>
      )}
      <p className="text-xs text-ink-soft">{say.calls}</p>
    </>
  );
}

function Group({ name, routes }: { name: string; routes: readonly RouteRow[] }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="flex items-baseline gap-2 text-sm font-semibold">
        <span className="inline-block first-letter:uppercase">{name}</span>
        <span className="tabular text-xs font-normal text-ink-soft">{routes.length}</span>
      </h3>
      {name === NotOffered && <p className="mt-0.5 text-xs text-ink-soft">{say.notOffered}</p>}
      <ul className="mt-2 flex flex-col divide-y divide-line rounded-card border border-line">
        {routes.map(({ method, path }) => (
          <li key={`${method} ${path}`} className="flex items-center gap-2 px-2.5 py-1.5 hover:bg-hover">
            <Badge tone={Tones[method] ?? "neutral"} className="w-15 justify-center rounded-md">
              {method}
            </Badge>
            <code className="min-w-0 font-mono text-xs break-all">{path}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function matches({ method, path, group }: RouteRow, filter: string): boolean {
  const text = `${method} ${path} ${group}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}

function byGroup(routes: readonly RouteRow[]): Map<string, RouteRow[]> {
  const groups = new Map<string, RouteRow[]>();
  for (const route of routes) {
    groups.set(route.group, [...(groups.get(route.group) ?? []), route]);
  }

  return groups;
}
