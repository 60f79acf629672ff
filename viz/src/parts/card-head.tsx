/** What every card begins with. */
import type { ComponentChildren } from 'preact';

export function CardHead({
  over,
  title,
  children,
}: {
  readonly over: ComponentChildren;
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <header class="card-head">
      <p class="over">{over}</p>
      <h2 dir="auto">{title}</h2>
      {children}
    </header>
  );
}
