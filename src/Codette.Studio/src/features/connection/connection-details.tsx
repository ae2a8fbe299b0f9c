import { baseUrl } from "@/api/base-url";
import { useConnection } from "@/bridge/connection-store";
import { bridge } from "@/playback/studio";
import { words } from "@/text";
import { Button } from "@/ui/button";
import { CommandLine } from "./command-line";
import { commandFor, reasonOf } from "./describe";

const say = words.connection;

/** What the connection is, or why there is none and what to do. */
export function ConnectionDetails({ onSignIn }: { onSignIn?(): void }) {
  const connection = useConnection((state) => state.connection);
  const reason = reasonOf(connection);
  if (!reason) {
    return connection.state === "connected" ? <Figures /> : <p className="text-ink-soft">{say.opening}</p>;
  }

  const origin = window.location.origin;
  const { title, happened, remedy } = say.reasons[reason](baseUrl, origin);
  const command = commandFor(reason, origin);
  const isAboutSignIn = reason === "token_expired" || reason === "token_refused";
  return (
    <div className="flex flex-col gap-2">
      <p className="font-semibold">{title}</p>
      <p className="break-words text-ink-soft">{happened}</p>
      <p className="text-ink-soft">{remedy}</p>
      {command && <CommandLine command={command} />}
      <div className="mt-1 flex gap-2">
        {isAboutSignIn && onSignIn && (
          <Button small look="primary" onClick={onSignIn}>
            {say.signIn}
          </Button>
        )}
        <Button small onClick={() => bridge.retryNow()}>
          {say.tryNow}
        </Button>
      </div>
    </div>
  );
}

function Figures() {
  const roundTripMs = useConnection((state) => state.roundTripMs);
  const sockets = useConnection((state) => state.sockets);
  const figures = [
    [say.server, baseUrl],
    [say.roundTripName, roundTripMs === null ? say.notMeasured : say.milliseconds(roundTripMs)],
    [say.sockets, sockets ?? say.notMeasured],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {figures.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="tabular text-right [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
