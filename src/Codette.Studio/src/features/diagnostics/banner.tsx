import { CircleX, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { useConnection } from "@/bridge/connection-store";
import { words } from "@/text";
import { Button, IconButton } from "@/ui/button";
import { classes } from "@/ui/classes";
import { useStatus } from "./api/get-status";
import { EveryMs } from "./api/use-diagnosis";
import { occurrenceOf } from "./occurrence";

const say = words.diagnostics.banner;

/**
 * One line when the server says that something of it does not work; nothing while all is well, and nothing while the server
 * is away, which the connection tells. `onOpen` opens the diagnostics.
 */
export function DegradedBanner({ onOpen }: { onOpen(): void }) {
  const isConnected = useConnection((state) => state.connection.state === "connected");
  const { data, isError } = useStatus(EveryMs.banner, isConnected);
  const [hidden, setHidden] = useState<string | null>(null);
  const occurrence = isConnected && data && !isError ? occurrenceOf(data) : null;

  if (data?.state === "ok" && hidden !== null) {
    setHidden(null); // what comes back later is another occurrence
  }

  const isShown = occurrence !== null && occurrence.key !== hidden;
  return (
    <div role="status" className="empty:hidden">
      {isShown && (
        <div
          className={classes(
            "flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5",
            occurrence.isFailing ? "bg-bad-soft text-bad" : "bg-warn-soft text-warn",
          )}
        >
          {occurrence.isFailing ? <CircleX size={18} aria-hidden className="shrink-0" /> : <TriangleAlert size={18} aria-hidden className="shrink-0" />}
          <p className="min-w-48 flex-1 break-words">
            <strong className="font-semibold">{occurrence.title}</strong>: {occurrence.why}
          </p>
          <div className="flex items-center gap-1">
            <Button small onClick={onOpen}>
              {say.open}
            </Button>
            <IconButton small label={say.dismiss} className="text-current" onClick={() => setHidden(occurrence.key)}>
              <X size={16} />
            </IconButton>
          </div>
        </div>
      )}
    </div>
  );
}
