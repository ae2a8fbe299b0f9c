import { useQueryClient } from "@tanstack/react-query";
import { FlaskConical, Square } from "lucide-react";
import { useEffect, useState } from "react";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { Progress } from "@/ui/progress";
import { proofKey, useProof } from "../api/prove-rls-policies";
import { clock, milliseconds } from "../format";
import { tellFailure } from "../tell-failure";

const say = words.diagnostics.rls;

/** Makes a proof when it is asked to, and tells how it goes. */
export function ProofBar() {
  const client = useQueryClient();
  const { data, dataUpdatedAt, error, isFetching, refetch } = useProof();
  return (
    <section className="flex flex-col gap-3 rounded-card border border-line bg-raised p-4">
      <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
        <div className="min-w-56 flex-1">
          <h3 className="text-sm font-semibold">{say.proveTitle}</h3>
          <p className="mt-1 max-w-3xl text-xs text-ink-soft">{say.proveText}</p>
        </div>
        {isFetching ? (
          <Button icon={<Square size={14} aria-hidden />} onClick={() => void client.cancelQueries({ queryKey: proofKey })}>
            {say.stop}
          </Button>
        ) : (
          <Button look="primary" icon={<FlaskConical size={16} aria-hidden />} onClick={() => void refetch()}>
            {data ? say.proveAgain : say.prove}
          </Button>
        )}
      </div>
      <div role="status" className="empty:hidden">
        {isFetching ? <Trying /> : error ? <p className="rounded-control bg-bad-soft px-3 py-2 text-bad">{say.proofFailed(tellFailure(error))}</p> : null}
      </div>
      {data?.proof && !isFetching && (
        <p className="text-xs text-ink-soft">
          {say.provenAt(clock(dataUpdatedAt), milliseconds(data.proof.elapsed_ms))} {data.proof.scope}{" "}
          {data.proof.sequences_advanced.length > 0 && say.sequences(data.proof.sequences_advanced.join(", "))}
        </p>
      )}
    </section>
  );
}

/** How long it has been tried; the seconds are not read out. */
function Trying() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);

  return (
    <div className="flex flex-col gap-1.5">
      <Progress label={say.proveTitle} share={null} />
      <p className="tabular text-xs text-ink-soft" aria-live="off">
        {say.proving(seconds)}
      </p>
    </div>
  );
}
