import { CircleCheck, CircleX } from "lucide-react";
import type { components } from "@/api/schema";
import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { milliseconds } from "../format";
import { bracketed, isAvailable } from "../parts/availability";
import { DataTable, type Column } from "../parts/data-table";
import { Facts } from "../parts/facts";
import { Section } from "../parts/section";

type Row = [name: string, told: string];

const say = words.diagnostics.dependencies;

const columns: readonly Column<Row>[] = [
  { name: say.name, cell: ([name]) => <span className="[overflow-wrap:anywhere]">{name}</span> },
  { name: say.version, cell: ([, told]) => <span className="tabular">{isAvailable(told) ? (bracketed(told) ?? words.diagnostics.notMeasured) : ""}</span> },
  { name: say.state, cell: ([, told]) => <Availability told={told} /> },
];

export function DependenciesDetails({ diagnosis }: { diagnosis: components["schemas"]["DependenciesDiagnosis"] }) {
  const { dependencies, probes } = diagnosis;
  return (
    <>
      <Section title={say.probes}>
        <Facts
          facts={Object.entries(probes).map(([name, probe]) => ({
            name,
            value: probe.outcome === "ok" ? say.probe(milliseconds(probe.latency_ms)) : probe.outcome,
            note: probe.reason,
          }))}
        />
      </Section>
      <div className="grid items-start gap-6 @4xl:grid-cols-2">
        {([[say.core, dependencies.core], [say.optional, dependencies.optional]] as const).map(([title, told]) => (
          <Section key={title} title={title}>
            <DataTable label={title} columns={columns} rows={unavailableFirst(told)} keyOf={([name]) => name} />
          </Section>
        ))}
      </div>
    </>
  );
}

function Availability({ told }: { told: string }) {
  return isAvailable(told) ? (
    <Badge tone="good">
      <CircleCheck size={12} aria-hidden />
      {say.available}
    </Badge>
  ) : (
    <Badge tone="bad" className="whitespace-normal">
      <CircleX size={12} aria-hidden />
      {told}
    </Badge>
  );
}

const unavailableFirst = (told: Record<string, string>): Row[] =>
  Object.entries(told).sort(([, one], [, other]) => Number(isAvailable(one)) - Number(isAvailable(other)));
