import { useQueryClient } from "@tanstack/react-query";
import { KeyRound, RefreshCw } from "lucide-react";
import { Tabs } from "radix-ui";
import { useEffect, useRef, useState } from "react";
import { accessToken } from "@/api/access-token";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { classes } from "@/ui/classes";
import { giveAdminToken, useAdminToken } from "./admin-token";
import { diagnosesKey, isRefused } from "./api/use-diagnosis";
import { DiagnosisPanel } from "./diagnosis-panel";
import { clock } from "./format";
import { OverviewCard } from "./overview-card";
import { Parts, type Part } from "./page-parts";
import { useReadings, type Readings } from "./readings";
import { useSampling } from "./performance/samples";

const say = words.diagnostics;

/** What the server says of itself: eight diagnoses, at a glance and in detail, measured again while the page is visible. */
export function DiagnosticsPage() {
  const readings = useReadings();
  const [chosen, setChosen] = useState<string>("status");
  const details = useRef<HTMLDivElement>(null);
  const choose = (name: string) => {
    setChosen(name);
    requestAnimationFrame(() => bringIntoView(details.current));
  };

  useSampling(readings.performance.data, readings.performance.dataUpdatedAt);
  useFreshTokens();

  return (
    <div className="mx-auto flex w-full max-w-[110rem] flex-col gap-4 p-3 sm:p-4">
      <PageHeader readings={readings} />
      <Tabs.Root value={chosen} onValueChange={choose} className="@container flex flex-col gap-4">
        <Tabs.List aria-label={say.questions} className="grid grid-cols-2 gap-2 @3xl:grid-cols-4 @3xl:gap-3">
          {Parts.map(({ name, icon, summary }) => (
            <OverviewCard key={name} name={name} title={say.names[name]} icon={icon} summary={summary(readings)} error={readings[name].error} />
          ))}
        </Tabs.List>
        <div ref={details} className="scroll-mt-3">
          {Parts.map((part) => (
            <Tabs.Content key={part.name} value={part.name}>
              <DiagnosisPanel
                title={say.names[part.name]}
                icon={part.icon}
                freshness={freshness(part, readings)}
                state={part.summary(readings)?.state ?? null}
                query={readings[part.name]}
              >
                {part.details(readings)}
              </DiagnosisPanel>
            </Tabs.Content>
          ))}
        </div>
      </Tabs.Root>
    </div>
  );
}

/** On a small screen the details are below the fold, and choosing them would show nothing. */
function bringIntoView(details: HTMLElement | null): void {
  if (details && details.getBoundingClientRect().top > window.innerHeight * 0.7) {
    details.scrollIntoView({ block: "start", behavior: "smooth" });
  }
}

/** When what is shown was measured; a proof stands until the next one. */
function freshness({ name, everySeconds }: Part, { proof, ...readings }: Readings): string | null {
  if (name === "rls" && proof.data) {
    return say.measuredAt(clock(proof.dataUpdatedAt));
  }

  const { dataUpdatedAt } = readings[name];
  return dataUpdatedAt > 0 ? `${say.measuredAt(clock(dataUpdatedAt))}, ${say.every(everySeconds)}` : null;
}

function PageHeader({ readings }: { readings: Readings }) {
  const client = useQueryClient();
  const hasToken = useAdminToken((state) => state.token !== null);
  const all = Parts.map(({ name }) => readings[name]);
  const last = Math.max(...all.map((query) => query.dataUpdatedAt));
  const isMeasuring = all.some((query) => query.isFetching);
  const measure = () => {
    // What is refused stays so until a token is given.
    all.filter((query) => !isRefused(query.error)).forEach((query) => void query.refetch());
  };
  const forget = () => {
    giveAdminToken(null);
    void client.resetQueries({ queryKey: diagnosesKey });
  };

  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1 basis-full sm:basis-0">
        <h1 className="text-lg font-semibold">{say.title}</h1>
        <p className="text-ink-soft">{say.subtitle}</p>
      </div>
      {hasToken && (
        <Button small look="quiet" icon={<KeyRound size={14} aria-hidden />} title={say.administrators.inUse} onClick={forget}>
          {say.administrators.forget}
        </Button>
      )}
      <p className="tabular text-xs text-ink-soft">{last > 0 ? say.lastMeasured(clock(last)) : say.notMeasuredYet}</p>
      <Button small icon={<RefreshCw size={14} aria-hidden className={classes(isMeasuring && "animate-spin")} />} onClick={measure}>
        {say.measureNow}
      </Button>
    </header>
  );
}

/** Whoever signs in or out may be told more, or less. */
function useFreshTokens(): void {
  const client = useQueryClient();
  useEffect(() => accessToken.subscribe(() => void client.invalidateQueries({ queryKey: diagnosesKey })), [client]);
}
