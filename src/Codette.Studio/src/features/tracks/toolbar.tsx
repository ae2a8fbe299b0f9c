import { ChevronDown, CopyPlus, Flag, LocateFixed, Maximize2, Plus, Rows4, Scissors, Trash2, Upload, ZoomIn, ZoomOut } from "lucide-react";
import type { ReactNode } from "react";
import { words } from "@/text";
import { Button, IconButton } from "@/ui/button";
import { Menu, MenuItem } from "@/ui/menu";
import { deleteSelected, duplicateSelected, splitSelected, useHasSelectedClip } from "./clip-actions";
import { addMarker } from "./marker-actions";
import { addBus, addTrack } from "./track-actions";
import { addAudio, toggleFollow } from "./tracks-commands";
import { fitSong, setLowRows, useView, zoomIn, zoomOut } from "./view-store";

const say = words.tracks;

/** What is done to tracks, to the selected clip, and to the view. */
export function Toolbar() {
  const narrow = useView((state) => state.narrow);
  return (
    <div role="toolbar" aria-label={say.toolbar} className="flex h-11 shrink-0 items-center gap-1 overflow-x-auto border-b border-line px-2">
      {narrow ? (
        <IconButton small label={say.addAudio} onClick={() => void addAudio()}>
          <Upload size={16} />
        </IconButton>
      ) : (
        <Button small icon={<Upload size={14} aria-hidden />} onClick={() => void addAudio()}>
          {say.addAudio}
        </Button>
      )}
      <AddMenu narrow={narrow} />
      <Divider />
      <ClipTools narrow={narrow} />
      <Tool label={say.addMarker} keys="shift+m" icon={<Flag size={16} />} onClick={addMarker} />
      <div className="min-w-2 flex-1" />
      <ViewTools narrow={narrow} />
    </div>
  );
}

const Divider = () => <div aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />;

interface ToolProps {
  label: string;
  keys?: string;
  icon: ReactNode;
  pressed?: boolean;
  disabled?: boolean;
  onClick(): void;
}

const Tool = ({ icon, ...rest }: ToolProps) => (
  <IconButton small {...rest}>
    {icon}
  </IconButton>
);

function AddMenu({ narrow }: { narrow: boolean }) {
  const trigger = narrow ? (
    <button type="button" aria-label={say.addTrack} className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-soft hover:bg-hover hover:text-ink">
      <Plus size={16} />
    </button>
  ) : (
    <Button small look="quiet" icon={<Plus size={14} aria-hidden />}>
      {say.addTrack}
      <ChevronDown size={12} aria-hidden />
    </Button>
  );
  return (
    <Menu trigger={trigger}>
      <MenuItem onSelect={addTrack}>{say.audioTrack}</MenuItem>
      <MenuItem onSelect={addBus}>
        {say.busTrack} <span className="text-ink-soft">{say.busNote}</span>
      </MenuItem>
    </Menu>
  );
}

function ClipTools({ narrow }: { narrow: boolean }) {
  const hasClip = useHasSelectedClip();
  return narrow && !hasClip ? null : (
    <>
      <Tool label={say.split} keys="mod+e" icon={<Scissors size={16} />} disabled={!hasClip} onClick={splitSelected} />
      <Tool label={say.duplicateClip} keys="mod+d" icon={<CopyPlus size={16} />} disabled={!hasClip} onClick={duplicateSelected} />
      <Tool label={say.deleteClip} keys="delete" icon={<Trash2 size={16} />} disabled={!hasClip} onClick={deleteSelected} />
    </>
  );
}

function ViewTools({ narrow }: { narrow: boolean }) {
  const follow = useView((state) => state.follow);
  const lowRows = useView((state) => state.lowRows);
  return (
    <>
      {!narrow && <Tool label={say.lowRows} icon={<Rows4 size={16} />} pressed={lowRows} onClick={() => setLowRows(!lowRows)} />}
      <Tool label={say.follow} keys="shift+f" icon={<LocateFixed size={16} />} pressed={follow} onClick={toggleFollow} />
      <Divider />
      <Tool label={say.zoomOut} keys="-" icon={<ZoomOut size={16} />} onClick={zoomOut} />
      <Tool label={say.zoomIn} keys="=" icon={<ZoomIn size={16} />} onClick={zoomIn} />
      <Tool label={say.fit} keys="f" icon={<Maximize2 size={16} />} onClick={fitSong} />
    </>
  );
}
