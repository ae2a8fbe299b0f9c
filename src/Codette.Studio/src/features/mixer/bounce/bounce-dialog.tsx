import { words } from "@/text";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { BounceForm } from "./bounce-form";
import { BounceProgress } from "./bounce-progress";
import { BounceReport } from "./bounce-report";
import { closeBounce, useBounce } from "./bounce-store";
import { saveFile } from "./save-file";
import { useBounceRun } from "./use-bounce-run";

const { bounce: text } = words.mixer;

/** Writes the mix into a file. It is placed once, where it lives as long as the page; `openBounce` opens it. */
export function BounceDialog() {
  const isOpen = useBounce((state) => state.isOpen);
  return isOpen ? <OpenDialog /> : null;
}

function OpenDialog() {
  const { state, start, reset } = useBounceRun();
  const frame = { open: true, title: text.title, onOpenChange: (open: boolean) => !open && closeBounce() };
  switch (state.stage) {
    case "asking":
      return <BounceForm frame={frame} failure={state.failure} onStart={(order) => void start(order)} />;
    case "working":
      return (
        <Dialog {...frame} footer={<Button onClick={reset}>{words.common.cancel}</Button>}>
          <BounceProgress {...state} />
        </Dialog>
      );
    case "done":
      return (
        <Dialog
          {...frame}
          footer={
            <>
              <Button look="quiet" onClick={reset}>
                {text.again}
              </Button>
              <Button onClick={() => saveFile(state.bounced.file, state.bounced.fileName)}>{text.save}</Button>
              <Button look="primary" onClick={closeBounce}>
                {words.common.close}
              </Button>
            </>
          }
        >
          <BounceReport bounced={state.bounced} />
        </Dialog>
      );
  }
}
