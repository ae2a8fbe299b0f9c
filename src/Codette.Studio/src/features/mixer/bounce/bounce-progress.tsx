import { words } from "@/text";
import { Progress } from "@/ui/progress";
import { MissingClips } from "./missing-clips";
import type { BounceStep } from "./run-bounce";

const { bounce: text } = words.mixer;

export function BounceProgress({ step, share, missing }: BounceStep) {
  const told = step === "opening" ? text.opening : step === "writing" ? text.writing : text.rendering(Math.round((share ?? 0) * 100));
  return (
    <div className="space-y-3">
      <p className="tabular" role="status">
        {told}
      </p>
      <Progress label={text.progress} share={share} />
      <MissingClips clips={missing} />
    </div>
  );
}
