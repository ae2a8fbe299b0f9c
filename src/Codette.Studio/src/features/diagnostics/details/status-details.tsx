import { CircleCheck, CircleDashed, CircleX, TriangleAlert, type LucideIcon } from "lucide-react";
import { words } from "@/text";
import type { Status } from "../api/get-status";
import { count, dateTime, duration } from "../format";
import { Facts } from "../parts/facts";
import { Reasons } from "../parts/reasons";
import { Section } from "../parts/section";

const say = words.diagnostics.status;

const Looks: Record<string, { icon: LucideIcon; tone: string }> = {
  impaired: { icon: TriangleAlert, tone: "text-warn" },
  overloaded: { icon: TriangleAlert, tone: "text-warn" },
  unreachable: { icon: CircleX, tone: "text-bad" },
  missing: { icon: CircleX, tone: "text-bad" },
  idle: { icon: CircleDashed, tone: "text-ink-soft" },
};
const Well = { icon: CircleCheck, tone: "text-good" };

function PartState({ word }: { word: string }) {
  const { icon: Icon, tone } = Looks[word] ?? Well;
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon size={16} aria-hidden className={tone} />
      {say.words[word] ?? word}
    </span>
  );
}

export function StatusDetails({ status }: { status: Status }) {
  const { services, store, system, requests } = status;
  return (
    <>
      <Reasons reasons={status.reasons ?? []} isFailing={status.state === "failing"} />
      <Section title={say.services}>
        <Facts
          facts={[
            { name: say.backend, value: <PartState word={services.backend} /> },
            { name: say.database, value: <PartState word={services.database} /> },
            { name: say.cache, value: <PartState word={services.cache} /> },
            { name: say.sockets, value: <PartState word={status.websocket_available ? "available" : "missing"} /> },
          ]}
        />
      </Section>
      <Section title={say.machine}>
        <Facts
          facts={[
            { name: say.version, value: status.version },
            { name: say.uptime, value: duration(status.uptime_seconds) },
            ...(system ? [{ name: say.startedAt, value: dateTime(system.started_at) }] : []),
            ...(store
              ? [
                  { name: say.store, value: store.kind },
                  { name: say.location, value: store.location },
                  { name: say.chosenBy, value: store.reason },
                ]
              : []),
            ...(system
              ? [
                  { name: say.runtime, value: system.runtime },
                  { name: say.system, value: `${system.operating_system}, ${system.architecture}` },
                  { name: say.processors, value: count(system.processors) },
                ]
              : []),
          ]}
        />
      </Section>
      {requests ? (
        <Section title={say.traffic}>
          <Facts
            facts={[
              { name: say.requests, value: count(requests.count) },
              { name: say.inFlight, value: count(requests.in_flight) },
              { name: say.errors, value: count(requests.errors) },
              { name: say.openSockets, value: count(status.sockets ?? null) },
            ]}
          />
        </Section>
      ) : (
        <p className="text-ink-soft">{say.more}</p>
      )}
    </>
  );
}
