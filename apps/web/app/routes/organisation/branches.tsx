import { components } from "@congruence/i18n/components";
import { organisation } from "@congruence/i18n/organisation";
import { PersonChip, Row, Stack, TreeView, Link as UiLink, useMessages } from "@congruence/ui";
import { Link, useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { keepingDay } from "~/lib/observation";
import { hrefOf } from "./address";
import { UnitChips } from "./chips";
import { GhostLine, UnitLine } from "./line";
import type { Ghost, Here, Line } from "./types";

type TreeRow = {
  id: string;
  parentId: string | null;
  name: string;
  handle: string;
  line: Line | null;
  ghost: Ghost | null;
};

/** One tree: the lines in sight, each opened by a link that names what is open, and what is still to come in its place. */
export function Branches({
  label,
  lines,
  ghosts,
  all,
  ...here
}: Here & {
  label: string;
  lines: readonly Line[];
  ghosts: readonly Ghost[];
  all: readonly string[];
}) {
  const { observation, address } = here;
  const t = useMessages(organisation);
  const { tree: words } = useMessages(components);
  const navigate = useNavigate();
  const open = new Set(lines.filter((line) => line.open).map((line) => line.handle));
  const rows: TreeRow[] = [
    ...lines.map((line) => ({ ...rowOf(line), line, ghost: null })),
    ...ghosts.map((ghost) => ({ ...rowOf(ghost), line: null, ghost })),
  ];
  const kept = address.open ?? [...open];
  /** Opening a tribe opens its squads too; closing keeps what is inside as it is, for the next time. */
  const turned = (line: Line) => {
    const next = line.open
      ? kept.filter((handle) => handle !== line.handle)
      : [...new Set([...kept, line.handle, ...line.opens])];
    return hrefOf({ ...address, open: next }, observation);
  };
  const twist = ({ line }: TreeRow, isOpen: boolean, sign: ReactNode) =>
    line ? (
      <Link
        to={turned(line)}
        preventScrollReset
        replace
        aria-expanded={isOpen}
        aria-label={isOpen ? words.close(line.name) : words.open(line.name)}
      >
        {sign}
      </Link>
    ) : null;
  const closed = all.length > 0 && lines.some((line) => line.inside && !line.open);
  const tools =
    all.length > 0 ? (
      <Row gap="apart">
        <Row>
          {closed ? (
            <UiLink href={hrefOf({ ...address, open: [...all] }, observation)}>{t.openAll}</UiLink>
          ) : null}
          {open.size > 0 ? (
            <UiLink href={hrefOf({ ...address, open: [] }, observation)}>{t.closeAll}</UiLink>
          ) : null}
        </Row>
        {lines.some((line) => line.chips.length > 0) ? <Legend /> : null}
      </Row>
    ) : null;
  return (
    <Around tools={tools}>
      <TreeView
        label={label}
        items={rows}
        open={new Set(lines.filter((line) => line.open).map((line) => line.id))}
        inside={(row) => row.line?.inside ?? false}
        ghost={(row) => row.ghost !== null}
        twist={twist}
        href={(row) => keepingDay(`/units/${row.handle}`, observation)}
        onGo={(href) => navigate(href)}
        line={(row) =>
          row.line ? (
            <UnitLine line={row.line} {...here} />
          ) : row.ghost ? (
            <GhostLine ghost={row.ghost} />
          ) : null
        }
        below={({ line }) => (line && hasBelow(line) ? <UnitChips line={line} {...here} /> : null)}
      />
    </Around>
  );
}

/** A tribe without people of its own has only its squads below it. */
function hasBelow(line: Line): boolean {
  return line.open && (line.kind !== "tribe" || line.chips.length > 0);
}

function rowOf({ id, parentId, name, handle }: Line | Ghost) {
  return { id, parentId, name, handle };
}

/** Tools above the tree, where there are any; a section's own rule does otherwise. */
function Around({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  if (!tools) return <>{children}</>;
  return (
    <Stack gap="tight">
      {tools}
      {children}
    </Stack>
  );
}

/** How a person is drawn, shown on three of nobody. */
function Legend() {
  const t = useMessages(organisation).legend;
  return (
    <div className="legend wide-only">
      <PersonChip name={t.name} share={10_000} accountable /> {t.accountable}
      <PersonChip name={t.name} share={6_000} /> {t.share}
      <PersonChip name={t.seat} vacant /> {t.vacant}
    </div>
  );
}
