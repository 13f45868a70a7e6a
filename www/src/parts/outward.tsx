import type { ComponentChildren } from "preact";

/** A link that leaves the page, for an address of `http` or `https` and for nothing else. */
export function Outward({ to, children }: { to: string | undefined; children: ComponentChildren }) {
  if (!to || !/^https?:\/\//i.test(to)) return <>{children}</>;
  return (
    <a href={to} class="outward" target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
