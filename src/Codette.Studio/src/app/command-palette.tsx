import { Dialog } from "radix-ui";
import { useMemo, useState } from "react";
import { useRegistry, type Command } from "@/commands/registry";
import { words } from "@/text";
import { classes } from "@/ui/classes";
import { Keys } from "@/ui/keys";
import { useLayout } from "./layout-store";

const close = () => useLayout.setState({ palette: false });

/** Every command by a part of its name. */
export function CommandPalette() {
  const open = useLayout((state) => state.palette);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => useLayout.setState({ palette: next })}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/55" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12dvh] left-1/2 z-40 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-card border border-line bg-panel shadow-(--shadow-lift)"
        >
          <Dialog.Title className="sr-only">{words.shell.commands}</Dialog.Title>
          <Search />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Search() {
  const commands = useRegistry((state) => state.commands);
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(0);
  const found = useMemo(() => find(commands, query), [commands, query]);
  const chosen = Math.min(place, found.length - 1);

  const run = (command: Command | undefined) => {
    if (command) {
      close();
      command.run();
    }
  };

  return (
    <>
      <input
        role="combobox"
        aria-expanded
        aria-controls="commands"
        aria-activedescendant={found[chosen] ? `command-${found[chosen].id}` : undefined}
        aria-label={words.shell.searchCommands}
        placeholder={words.shell.searchCommands}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setPlace(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step !== 0 && found.length > 0) {
            event.preventDefault();
            setPlace((chosen + step + found.length) % found.length);
          } else if (event.key === "Enter") {
            event.preventDefault();
            run(found[chosen]);
          }
        }}
        className="h-12 w-full border-b border-line bg-transparent px-4 text-base outline-none placeholder:text-ink-soft"
      />
      <div id="commands" role="listbox" aria-label={words.shell.commands} className="max-h-[50dvh] overflow-y-auto p-1.5">
        {found.map((command, index) => (
          <button
            key={command.id}
            type="button"
            id={`command-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            ref={(node) => {
              if (index === chosen) {
                node?.scrollIntoView({ block: "nearest" });
              }
            }}
            onClick={() => run(command)}
            className={classes("flex h-9 w-full items-center gap-3 rounded-control px-2.5 text-left hover:bg-hover", index === chosen && "bg-hover")}
          >
            <span className="flex-1 truncate">{command.label}</span>
            <span className="text-2xs text-ink-soft">{command.group}</span>
            {command.keys && <Keys keys={command.keys} />}
          </button>
        ))}
      </div>
      {found.length === 0 && <p className="px-4 pb-4 text-ink-soft">{words.shell.noCommand(query)}</p>}
    </>
  );
}

/** Those whose name or group has every word of the query, one for each name. */
function find(commands: readonly Command[], query: string): Command[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
  const seen = new Set<string>();
  return commands.filter((command) => {
    const text = `${command.label} ${command.group}`.toLowerCase();
    const fits = !seen.has(command.label) && (command.enabled?.() ?? true) && parts.every((part) => text.includes(part));
    return fits && seen.add(command.label);
  });
}
