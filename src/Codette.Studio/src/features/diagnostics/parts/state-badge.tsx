import { words } from "@/text";
import { Badge } from "@/ui/badge";
import { readState, States } from "../states";

/** A state as icon, colour and word. */
export function StateBadge({ state }: { state: string }) {
  const known = readState(state);
  const { tone, icon: Icon } = States[known];
  return (
    <Badge tone={tone}>
      <Icon size={12} aria-hidden />
      {words.diagnostics.states[known]}
    </Badge>
  );
}
