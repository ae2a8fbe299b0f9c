import type { ButtonHTMLAttributes, ReactNode } from "react";

interface AddButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children"> {
  icon: ReactNode;
  label: string;
  text: string;
}

/** The quiet line below a list that adds to it. */
export function AddButton({ icon, label, text, ...rest }: AddButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      className="flex h-6 w-full items-center gap-1 rounded-md border border-dashed border-transparent px-1 text-2xs text-ink-soft transition-colors hover:border-line-strong hover:bg-hover hover:text-ink data-[state=open]:bg-hover"
      {...rest}
    >
      {icon}
      <span className="truncate">{text}</span>
    </button>
  );
}
