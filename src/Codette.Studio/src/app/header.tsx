import { HeartPulse, Keyboard, Menu as MenuIcon, PanelRight, Redo2, Search, SlidersVertical, Undo2 } from "lucide-react";
import { AccountMenu, openSignIn } from "@/features/account";
import { ConnectionIndicator, UnsavedIndicator } from "@/features/connection";
import { TransportBar } from "@/features/transport";
import { useSession } from "@/session/session-store";
import { words } from "@/text";
import { IconButton } from "@/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/ui/menu";
import { redoAndTell, undoAndTell } from "./general-commands";
import { useLayout } from "./layout-store";
import { openPage, usePage } from "./page";
import { useWide } from "./use-media";

const { shell } = words;

export function Header() {
  const wide = useWide();
  const page = usePage();
  return (
    <header className="flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-panel px-3 py-1.5">
      <a href="#/" className="flex items-center gap-2 rounded-control font-semibold tracking-tight">
        <img src="/icon.svg" alt={wide ? "" : shell.name} width={28} height={28} />
        {wide && <span>{shell.name}</span>}
      </a>
      {wide && page === "studio" && <TransportBar />}
      <div className="ml-auto flex items-center gap-1">
        <UnsavedIndicator />
        <ConnectionIndicator onSignIn={openSignIn} />
        <UndoButtons />
        {wide && page === "studio" && <ViewButtons />}
        <AccountMenu />
        <MainMenu />
      </div>
      {!wide && page === "studio" && (
        <div className="w-full">
          <TransportBar compact />
        </div>
      )}
    </header>
  );
}

function UndoButtons() {
  const back = useSession((state) => state.stack.past.at(-1)?.label);
  const forward = useSession((state) => state.stack.future[0]?.label);
  return (
    <>
      <IconButton label={back ? shell.undoOf(back) : shell.nothingToUndo} keys="mod+z" disabled={!back} onClick={undoAndTell}>
        <Undo2 size={18} />
      </IconButton>
      <IconButton label={forward ? shell.redoOf(forward) : shell.nothingToRedo} keys="mod+shift+z" disabled={!forward} onClick={redoAndTell}>
        <Redo2 size={18} />
      </IconButton>
    </>
  );
}

function ViewButtons() {
  const { mixer, assistant } = useLayout();
  return (
    <>
      <IconButton label={shell.showMixer} keys="x" pressed={mixer} onClick={() => useLayout.setState({ mixer: !mixer })}>
        <SlidersVertical size={18} />
      </IconButton>
      <IconButton label={shell.showAssistant} keys="a" pressed={assistant} onClick={() => useLayout.setState({ assistant: !assistant })}>
        <PanelRight size={18} />
      </IconButton>
    </>
  );
}

function MainMenu() {
  const page = usePage();
  return (
    <Menu
      trigger={
        <button type="button" aria-label={shell.menu} className="inline-flex size-9 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink">
          <MenuIcon size={18} />
        </button>
      }
    >
      <MenuItem icon={<Search size={16} />} keys="mod+k" onSelect={() => useLayout.setState({ palette: true })}>
        {shell.commands}
      </MenuItem>
      <MenuItem icon={<Keyboard size={16} />} keys="?" onSelect={() => useLayout.setState({ keys: true })}>
        {shell.keys}
      </MenuItem>
      <MenuSeparator />
      {page === "studio" ? (
        <MenuItem icon={<HeartPulse size={16} />} keys="h" onSelect={() => openPage("health")}>
          {shell.pages.health}
        </MenuItem>
      ) : (
        <MenuItem icon={<SlidersVertical size={16} />} keys="g" onSelect={() => openPage("studio")}>
          {shell.pages.studio}
        </MenuItem>
      )}
    </Menu>
  );
}
