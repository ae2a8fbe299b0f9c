import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { words } from "@/text";
import { IconButton } from "./button";
import { classes } from "./classes";

interface DialogProps {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: string;
  /** One sentence below the title. */
  description?: string;
  wide?: boolean;
  /** Holds nothing to press, so that its text itself has to be reached to scroll it. */
  text?: boolean;
  children: ReactNode;
  footer?: ReactNode;
}

export function Dialog({ open, onOpenChange, title, description, wide, text, children, footer }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-black/55 backdrop-blur-[2px]" />
        <Radix.Content
          // The first control would be the close button, whose hint would then cover the title.
          onOpenAutoFocus={(event) => {
            const content = event.currentTarget as HTMLElement;
            event.preventDefault();
            (content.querySelector<HTMLElement>("[data-autofocus], input:not([type=hidden]), textarea, footer button") ?? content).focus();
          }}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={classes(
            "fixed top-1/2 left-1/2 z-40 flex max-h-[min(90dvh,46rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-card border border-line bg-panel shadow-(--shadow-lift)",
            wide ? "max-w-3xl" : "max-w-md",
          )}
        >
          <header className="flex items-start justify-between gap-3 p-4 pb-3">
            <div>
              <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-ink-soft">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton small label={words.common.close}>
                <X size={16} />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 overflow-y-auto px-4 pb-4" {...(text ? { tabIndex: 0, role: "region", "aria-label": title } : {})}>
            {children}
          </div>
          {footer && <footer className="flex justify-end gap-2 border-t border-line p-3">{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
