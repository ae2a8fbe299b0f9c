import { CircleX, Info, TriangleAlert, type LucideIcon } from "lucide-react";
import type { components } from "@/api/schema";
import { words } from "@/text";
import { Badge, type Tone } from "@/ui/badge";
import { CopyText } from "../parts/copy-text";
import { Section } from "../parts/section";

type Finding = components["schemas"]["FindingWire"];

const say = words.diagnostics.rls;

const Levels: Record<string, { tone: Tone; icon: LucideIcon }> = {
  error: { tone: "bad", icon: CircleX },
  warning: { tone: "warn", icon: TriangleAlert },
};
const Weightless = { tone: "accent" as const, icon: Info };

/** What the catalogue shows to be wrong, and the SQL that closes it, for a person to read and run. */
export function Findings({ findings }: { findings: readonly Finding[] | null }) {
  return (
    <Section title={say.findingsTitle} note={findings && findings.length > 0 ? say.neverRun : undefined}>
      {findings && findings.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {findings.map((finding) => (
            <FindingCard key={`${finding.id} ${finding.object}`} finding={finding} />
          ))}
        </ul>
      ) : (
        <p className="text-ink-soft">{findings ? say.findingsNone : say.findingsUnknown}</p>
      )}
    </Section>
  );
}

function FindingCard({ finding }: { finding: Finding }) {
  const { tone, icon: Icon } = Levels[finding.level] ?? Weightless;
  return (
    <li className="flex min-w-0 flex-col gap-2 rounded-card border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>
          <Icon size={12} aria-hidden />
          {say.levels[finding.level] ?? finding.level}
        </Badge>
        <code className="min-w-0 font-mono text-xs font-semibold break-all">{finding.object}</code>
        <span className="text-xs text-ink-soft sm:ml-auto">{finding.id}</span>
      </div>
      <p className="font-medium">{finding.title}</p>
      <p className="break-words text-ink-soft">{finding.evidence}</p>
      <p className="mt-1 text-xs font-medium text-ink-soft">{say.remediation}</p>
      <CopyText text={finding.remediation} label={say.copySql} />
    </li>
  );
}
