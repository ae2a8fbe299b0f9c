import { CloudAlert, CloudCheck, CloudUpload } from "lucide-react";
import { useConnection } from "@/bridge/connection-store";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Hint } from "@/ui/hint";
import { useLasting } from "./use-lasting";

const say = words.connection;

/** An edit is back within some hundredths of a second; only what takes longer is told. */
const WorthAWordMs = 1_000;

/** Whether all changes are with the server. */
export function UnsavedIndicator() {
  const unsaved = useSession((state) => state.unsaved);
  const failure = useSession((state) => state.failure);
  const hasSession = useSession((state) => state.session !== null);
  const isConnected = useConnection((state) => state.connection.state === "connected");
  const isLate = useLasting(unsaved > 0, WorthAWordMs);
  const isShown = unsaved > 0 && (isLate || !isConnected);
  if (failure === null && !isShown && !hasSession) {
    return null;
  }

  const { icon: Icon, tone, label, hint } = failure !== null ? unreadable(failure) : isShown ? waiting(unsaved, isConnected) : Saved;
  return (
    <>
      <span role="status" className="sr-only">
        {failure !== null ? say.unreadableHint(failure) : isShown ? say.someUnsaved : say.allSaved}
      </span>
      <Hint text={hint}>
        <button
          type="button"
          aria-label={label ?? say.allSaved}
          className={classes("inline-flex h-8 cursor-default items-center gap-1.5 rounded-control px-2 text-xs font-medium whitespace-nowrap", tone)}
        >
          <Icon size={16} aria-hidden className="shrink-0" />
          {label && <span className="tabular max-md:hidden">{label}</span>}
        </button>
      </Hint>
    </>
  );
}

const Saved = { icon: CloudCheck, tone: "text-ink-soft", label: null, hint: say.allSaved };

const unreadable = (failure: string) => ({ icon: CloudAlert, tone: "bg-bad-soft text-bad", label: say.unreadable, hint: say.unreadableHint(failure) });

const waiting = (unsaved: number, isConnected: boolean) => ({
  icon: CloudUpload,
  tone: isConnected ? "text-ink-soft" : "bg-warn-soft text-warn",
  label: say.unsaved(unsaved),
  hint: isConnected ? say.unsavedHint(unsaved) : say.unsavedOffline(unsaved),
});
