import { CircleCheck } from "lucide-react";
import type { components } from "@/api/schema";
import { words } from "@/text";
import { Badge, type Tone } from "@/ui/badge";
import { Hint } from "@/ui/hint";
import { bytes, count, milliseconds } from "../format";
import { DataTable, type Column } from "../parts/data-table";
import { Facts, type Fact } from "../parts/facts";
import { Reasons } from "../parts/reasons";
import { Section } from "../parts/section";

type Schemas = components["schemas"];
type Row = Schemas["TableWire"] & { name: string };

const say = words.diagnostics.database;
const { yes, no, notMeasured } = words.diagnostics;

const columns: readonly Column<Row>[] = [
  { name: say.table, cell: ({ name }) => <code className="font-mono text-xs">{name}</code> },
  { name: say.asBackend, cell: ({ as_backend, reason }) => <Access verdict={as_backend} reason={reason} /> },
  { name: say.asAnon, cell: ({ as_anon, as_anon_reason }) => <Access verdict={as_anon} reason={as_anon_reason} isAnon /> },
  { name: say.rows, isNumber: true, cell: ({ rows, row_estimate }) => (rows === null && row_estimate !== null ? say.about(row_estimate) : count(rows)) },
  { name: say.time, isNumber: true, cell: ({ latency_ms }) => milliseconds(latency_ms) },
];

export function DatabaseDetails({ diagnosis }: { diagnosis: Schemas["DatabaseDiagnosis"] }) {
  const { database, reasons, state } = diagnosis;
  const rows = Object.entries(database.tables).map(([name, table]) => ({ ...table, name }));
  // Where there is no such role, one sentence says it for all tables.
  const whyNotAnon = rows.every(({ as_anon }) => !as_anon) ? rows[0]?.as_anon_reason : null;
  return (
    <>
      <Reasons reasons={reasons} isFailing={state === "failing"} />
      <Section title={say.facts}>
        <Facts facts={factsOf(database)} />
      </Section>
      <Section title={say.tables} note={whyNotAnon && say.anonNotTried(whyNotAnon)}>
        <DataTable label={say.tables} columns={whyNotAnon ? columns.filter(({ name }) => name !== say.asAnon) : columns} rows={rows} keyOf={({ name }) => name} />
      </Section>
      <Section title={say.migrations}>
        <Migrations migrations={database.migrations} />
      </Section>
    </>
  );
}

function Access({ verdict, reason, isAnon }: { verdict: string | null | undefined; reason?: string | null; isAnon?: boolean }) {
  const word = verdict ? (say.outcomes[verdict] ?? verdict) : say.notTried;
  // That a stranger is denied is no fault.
  const tone: Tone = verdict === "Accessible" ? "good" : verdict && !isAnon ? "bad" : "neutral";
  const badge = <Badge tone={tone}>{word}</Badge>;
  return reason ? (
    <Hint text={reason}>
      <span tabIndex={0} className="rounded-full underline decoration-dotted underline-offset-4">
        {badge}
        <span className="sr-only">: {reason}</span>
      </span>
    </Hint>
  ) : (
    badge
  );
}

function Migrations({ migrations }: { migrations: Schemas["DatabaseWire"]["migrations"] }) {
  if (!migrations) {
    return <p className="text-ink-soft">{say.unreadable}</p>;
  }

  return migrations.pending.length > 0 ? (
    <Reasons reasons={[`${say.pending(migrations.pending.length)}: ${migrations.pending.join(", ")}`]} />
  ) : (
    <p className="flex items-center gap-2">
      <CircleCheck size={16} aria-hidden className="shrink-0 text-good" />
      {say.upToDate(migrations.applied.length)}
    </p>
  );
}

function factsOf(database: Schemas["DatabaseWire"]): Fact[] {
  const { files, write, effective_user: user, tls } = database;
  return [
    { name: say.type, value: database.type },
    { name: say.version, value: database.version ?? notMeasured },
    { name: say.location, value: database.location },
    ...(user ? [{ name: say.user, value: user }] : []),
    ...(tls === null ? [] : [{ name: say.tls, value: tls ? yes : no }]),
    { name: say.latency, value: milliseconds(database.latency_ms) },
    { name: say.median(database.latency_samples), value: milliseconds(database.latency_p50_ms) },
    { name: say.write, value: write.outcome === "ok" ? say.writeOk(milliseconds(write.latency_ms)) : write.outcome, note: write.reason },
    ...(files
      ? [
          { name: say.size, value: bytes(files.size_bytes) },
          { name: say.log, value: bytes(files.wal_bytes) },
          { name: say.free, value: bytes(files.free_bytes) },
          { name: say.journal, value: files.journal_mode ?? notMeasured },
        ]
      : []),
  ];
}
