import { useRegistry } from "@/commands/registry";
import { words } from "@/text";
import { Dialog } from "@/ui/dialog";
import { Keys } from "@/ui/keys";
import { useLayout } from "./layout-store";

/** The list of keys, by what they belong to. */
export function KeysDialog() {
  const open = useLayout((state) => state.keys);
  const commands = useRegistry((state) => state.commands).filter((command) => command.keys);
  const groups = [...new Set(commands.map((command) => command.group))];
  return (
    <Dialog open={open} onOpenChange={(keys) => useLayout.setState({ keys })} title={words.shell.keys} description={words.shell.keysIntro} wide text>
      <div className="columns-1 gap-8 sm:columns-2">
        {groups.map((group) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-xs font-semibold text-ink-soft">{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id} className="flex items-center justify-between gap-4 border-b border-line py-1.5 last:border-0">
                    <dt>{command.label}</dt>
                    <dd>{command.keys && <Keys keys={command.keys} />}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
