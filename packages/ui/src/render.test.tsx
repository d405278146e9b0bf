import { day } from "@congruence/domain/calendar";
import { LANGUAGES } from "@congruence/i18n";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import * as ui from "./index.ts";

const today = day("2026-09-21");
const past = day("2025-02-28");
const window = { from: day("2026-01-01"), to: day("2027-04-01") };
const bars = [
  { from: day("2025-03-01"), to: day("2026-10-01"), share: 6000 },
  { from: day("2026-10-01"), to: null, share: null },
];
const ribbons = [
  { key: "a", name: "Ada", note: "development", share: 6000, bars },
  { key: "b", name: "Seat", share: 4000, bars, look: "seat" as const },
  { key: "c", name: "Gone", bars, look: "gone" as const },
];
const contracts = [{ from: day("2020-01-01"), to: null, share: 10_000 }];
const weeks = [
  { key: "39", label: "W39", month: "September" },
  { key: "40", label: "W40", month: "October" },
];
const items = [
  { id: "a", parentId: null, name: "Acheter" },
  { id: "b", parentId: "a", name: "Panier" },
];
const tabs = [
  { label: "One", href: "/one", current: true },
  { label: "Two", href: "/two", count: 2 },
];
const line = (item: { name: string }) => (
  <ui.TreeLine name={item.name} href="/u" about="For this" lead="Ada" counts={["3 squads", "2.1 FTE"]} />
);
const areas = ui.AREAS.map((key) => ({ key, href: `/${key}`, waiting: 2 }));
const nothing = () => undefined;

/** One way to use each part, as a page would. */
const samples: Record<string, ReactElement> = {
  Absent: <ui.Absent href="/why" />,
  AccountMenu: <ui.AccountMenu name="Ada" items={[{ label: "Me", href: "/me" }]} signOutAction="/out" />,
  After: <ui.After>80</ui.After>,
  Answers: <ui.Answers name="q" choices={[{ value: "1", label: "No" }]} apart={{ value: "x", label: "?" }} />,
  Avatar: <ui.Avatar name="Jean-Marc Roux" large />,
  Badge: <ui.Badge weight="firm">Important</ui.Badge>,
  BarePage: <ui.BarePage foot="Foot">Page</ui.BarePage>,
  Before: <ui.Before />,
  BeforeAfter: <ui.BeforeAfter before="80" after="70" />,
  Brand: <ui.Brand />,
  BrandMark: <ui.BrandMark />,
  Button: <ui.Button icon="add">Add</ui.Button>,
  ButtonLink: <ui.ButtonLink href="/x">Go</ui.ButtonLink>,
  Changes: <ui.Changes lines={[{ key: "1", day: today, sentence: "Ada joined" }]} more="More" />,
  Checkbox: <ui.Checkbox hint="why">Yes</ui.Checkbox>,
  Chips: (
    <ui.Chips>
      <ui.PersonChip name="A" />
      <ui.PersonChip name="B" />
    </ui.Chips>
  ),
  Columns: <ui.Columns side="side">main</ui.Columns>,
  Combobox: (
    <ui.Combobox name="who" valueName="whoId" options={[{ value: "1", label: "Ada", hint: "dev" }]} />
  ),
  ComingMove: <ui.ComingMove>joins</ui.ComingMove>,
  CommandPalette: <ui.CommandPalette commands={[]} search={async () => []} />,
  CompareBanner: (
    <ui.CompareBanner from={past} to={today}>
      61 changes
    </ui.CompareBanner>
  ),
  ComponentName: <ui.ComponentName component="offer" />,
  ComponentSign: <ui.ComponentSign component="mechanics" />,
  DataTable: (
    <ui.DataTable
      caption="People"
      rows={["Ada", "Ben"]}
      rowKey={(row) => row}
      sort={{ by: "name", direction: "asc", href: (by, way) => `?${by}=${way}` }}
      opened={(row) => (row === "Ada" ? "Detail" : null)}
      phone="cards"
      count={9}
      filter={(row) => row}
      columns={[
        { key: "name", head: "Name", cell: (row) => row, sort: "name" },
        { key: "share", head: "Share", figure: true, cell: () => "80", total: "160" },
      ]}
    />
  ),
  DayInput: <ui.DayInput name="on" min={past} />,
  DayText: <ui.DayText day={today} style="full" />,
  DecisionBar: <ui.DecisionBar actions="buttons">Sentence</ui.DecisionBar>,
  Decisions: (
    <ui.Decisions
      items={[{ key: "1", sentence: "Ask", since: "19 days", tone: "off", href: "/d", action: "Decide" }]}
    />
  ),
  Dialog: (
    <ui.Dialog open={false} onClose={nothing} title="Close">
      Inside
    </ui.Dialog>
  ),
  DialogPage: <ui.DialogPage>Inside</ui.DialogPage>,
  Disclosure: <ui.Disclosure label="More">Inside</ui.Disclosure>,
  EmptyState: <ui.EmptyState title="No seat">Why</ui.EmptyState>,
  ErrorState: <ui.ErrorState reference="7F3A" retryHref="/again" />,
  Facts: <ui.Facts items={[{ label: "Lead", value: "Ada", note: "since" }]} />,
  Field: (
    <ui.Field label="Name" hint="short" error={["needed"]} optional>
      <ui.TextInput name="n" />
    </ui.Field>
  ),
  FieldError: <ui.FieldError>No</ui.FieldError>,
  FieldGroup: (
    <ui.FieldGroup label="Kind" error="Choose">
      <ui.RadioGroup name="k" choices={[{ value: "a", label: "A", hint: "h" }]} defaultValue="a" />
    </ui.FieldGroup>
  ),
  FigureCard: (
    <ui.FigureCard label="RoE" period="Q2" value="+41.3" unit="%" uncertainty="[8; 61]" inputs="5" />
  ),
  Figures: <ui.Figures>cards</ui.Figures>,
  Fill: <ui.Fill text="{who} joined {unit}" with={{ who: <b>Ada</b>, unit: "Panier" }} />,
  FilterBar: <ui.FilterBar legend="legend">filters</ui.FilterBar>,
  FilterForm: (
    <ui.FilterForm
      action="/people"
      keep={{ tab: "x" }}
      search={{ name: "q", value: "", label: "Name" }}
      filters={[{ name: "t", label: "Tribe", value: "a", options: [{ value: "a", label: "Acheter" }] }]}
    />
  ),
  Flash: <ui.Flash tone="ok">Done</ui.Flash>,
  Form: <ui.Form method="post" />,
  FormErrors: <ui.FormErrors errors={[{ id: "n", message: "needed" }]} />,
  Frame: (
    <ui.Frame
      organisation="Maison Lumen"
      areas={areas}
      current="skills"
      day={<ui.ObservationDay today={today} on={past} path="/units" keep={{ tab: "people", on: past }} />}
      banner={<ui.PastBanner on={past} today={today} changesHref="/c" todayHref="/t" />}
    >
      Page
    </ui.Frame>
  ),
  Guardrail: <ui.Guardrail>11 people</ui.Guardrail>,
  Halves: <ui.Halves>two</ui.Halves>,
  HeatCell: (
    <table>
      <tbody>
        <tr>
          <ui.HeatCell load={11_000} contract={10_000} />
        </tr>
      </tbody>
    </table>
  ),
  Hidden: <ui.Hidden values={{ a: "1", on: "2" }} except="on" />,
  Icon: <ui.Icon name="home" label="Home" />,
  IconButton: <ui.IconButton icon="close" label="Close" />,
  Joined: <ui.Joined last="and">{["a", "b", "c"]}</ui.Joined>,
  LanguageProvider: <ui.LanguageProvider language="fr">x</ui.LanguageProvider>,
  LanguageToggle: <ui.LanguageToggle action="/p" returnTo="/" />,
  Link: <ui.Link href="/x">x</ui.Link>,
  List: <ui.List>{["a", "b"]}</ui.List>,
  LoadLegend: <ui.LoadLegend />,
  LoadStrip: (
    <ui.LoadStrip
      caption="Load"
      nameHead="Person"
      freeHead="Free"
      weeks={weeks}
      rows={[
        {
          key: "a",
          name: "Ada",
          contract: 10_000,
          free: 500,
          note: "leave",
          weeks: [
            { load: 10_000, contract: 10_000 },
            { load: 0, contract: 10_000, away: true },
          ],
        },
      ]}
      free={{ label: "Free", contract: "1.0", weeks: ["0", "1"], mean: "0.5" }}
    />
  ),
  Loading: <ui.Loading onCancel={nothing} />,
  LocatedProblems: (
    <ui.LocatedProblems
      caption="Problems"
      problems={[
        {
          key: "1",
          weight: "stops",
          row: 214,
          column: "chapter",
          value: "",
          matter: "No chapter",
          choices: { name: "p", chosen: "out", options: [{ value: "out", label: "Leave out" }] },
        },
      ]}
    />
  ),
  Mark: <ui.Mark shape="ring" tone="unknown" label="unknown" />,
  Matrix: (
    <ui.Matrix
      caption="Items"
      groupHead="Component"
      itemHead="Item"
      foot="Objectives"
      columns={[
        { key: "a", head: "Acheter", note: "31 people", foot: "x" },
        { key: "b", head: "Rester" },
      ]}
      groups={[
        {
          key: "t",
          component: "touchpoints",
          name: "Touchpoints",
          note: "1 of 2",
          rows: [
            { key: "1", name: "Till", cells: { a: "cell" }, opened: "Detail" },
            { key: "2", name: "Partner", cells: { b: "cell" }, unowned: "No owner" },
          ],
        },
      ]}
    />
  ),
  MatrixCell: (
    <ui.MatrixCell name="Panier" href="/p" work="owner" workWord="owner" state="noObjective" expanded />
  ),
  Menu: (
    <ui.Menu
      items={[
        { label: "Rename", href: "/r", icon: "edit" },
        { label: "Close", form: <button type="submit">Close</button> },
      ]}
    />
  ),
  NotThere: <ui.NotThere />,
  ObservationDay: <ui.ObservationDay today={today} on={null} between={{ from: past, to: today }} path="/c" />,
  Options: (
    <select>
      <ui.Options options={[{ label: "G", options: [{ value: "a", label: "A" }] }]} />
    </select>
  ),
  PageHead: <ui.PageHead context={["Squad", { label: "Acheter", href: "/a" }]} title="Panier" lede="For" />,
  Pagination: <ui.Pagination page={4} of={12} href={(page) => `?page=${page}`} />,
  Pairs: <ui.Pairs items={[["Lead", "Ada"]]} />,
  Pane: <ui.Pane chosen>x</ui.Pane>,
  PastBanner: <ui.PastBanner on={past} today={today} todayHref="/t" />,
  PersonChip: <ui.PersonChip name="Ada" href="/a" craft="dev" share={3330} accountable warning="3 squads" />,
  Pick: <ui.Pick label="Tribe" value="all" options={[{ label: "all", href: "/a", current: true }]} />,
  PlatformProvider: <ui.PlatformProvider>x</ui.PlatformProvider>,
  Priority: <ui.Priority priority="critical" />,
  ProblemWeightMark: <ui.ProblemWeightMark weight="check" />,
  Progress: <ui.Progress value={null} label="Applying" />,
  RadioGroup: <ui.RadioGroup name="k" choices={[{ value: "a", label: "A" }]} inline />,
  Refused: <ui.Refused reasons={["over"]} />,
  RibbonTable: <ui.RibbonTable caption="People" rows={ribbons} />,
  Ribbons: <ui.Ribbons caption="People" rows={ribbons} window={window} today={today} total="note" />,
  Row: <ui.Row gap="apart">x</ui.Row>,
  Scroll: <ui.Scroll label="box">x</ui.Scroll>,
  SearchForm: <ui.SearchForm text="ada" />,
  Section: (
    <ui.Section title="People" scope="today" right="7" note="n">
      x
    </ui.Section>
  ),
  Segmented: <ui.Segmented label="View" options={tabs} />,
  Select: <ui.Select name="t" placeholder="Choose" options={[{ value: "a", label: "A" }]} />,
  ShareInput: <ui.ShareInput name="s" share={8000} />,
  Sparkline: <ui.Sparkline points={[1, 2, 3]} target={4} label="readings" />,
  Stack: <ui.Stack>x</ui.Stack>,
  StateLegend: <ui.StateLegend />,
  StateMark: <ui.StateMark state="unattended" />,
  StateMarks: <ui.StateMarks states={["onTrack", "exceeded"]} />,
  StateSign: <ui.StateSign state="unknown" />,
  Status: (
    <ui.Status shape="disc" tone="ok">
      Demonstrated
    </ui.Status>
  ),
  StepLoad: (
    <ui.StepLoad
      caption="Load"
      allocations={bars}
      contracts={contracts}
      absences={[{ from: today, to: day("2026-10-01") }]}
      window={window}
      today={today}
    />
  ),
  StepLoadTable: <ui.StepLoadTable caption="Load" allocations={bars} contracts={contracts} window={window} />,
  Stepper: <ui.Stepper steps={[{ label: "File", href: "/f" }, { label: "Columns" }]} current={1} />,
  SubmitButton: <ui.SubmitButton pending>Save</ui.SubmitButton>,
  SummaryCounts: <ui.SummaryCounts counts={[{ key: "a", value: 3, label: "to add", faint: true }]} sum="3" />,
  Tabs: <ui.Tabs label="Parts" tabs={tabs} />,
  TargetBar: <ui.TargetBar reached={0.62} possible={0.8} forecast={[0.58, 0.71]} />,
  TextArea: <ui.TextArea name="m" />,
  TextInput: <ui.TextInput name="n" width="s" />,
  ThemeToggle: <ui.ThemeToggle action="/p" returnTo="/" theme="system" />,
  Thirds: <ui.Thirds>x</ui.Thirds>,
  Tick: <ui.Tick label="Take this line" />,
  Toasts: <ui.Toasts>x</ui.Toasts>,
  TooMuch: <ui.TooMuch count={9412} shown={500} noun="people" />,
  Tree: <ui.Tree label="Units" items={items} line={line} below={() => "chips"} open={new Set(["a"])} />,
  TreeLine: line({ name: "Panier" }),
  TreeView: (
    <ui.TreeView
      label="Units"
      items={Array.from({ length: 900 }, (_, n) => ({
        id: `${n}`,
        parentId: n % 3 ? `${n - (n % 3)}` : null,
        name: `U${n}`,
      }))}
      line={line}
      open={new Set(["0", "3"])}
    />
  ),
};

const parts = Object.entries(ui)
  .filter(([name, value]) => typeof value === "function" && /^[A-Z][a-z]/.test(name))
  .map(([name]) => name);

test.each(parts)("%s is drawn on the server in both languages, without a style attribute", (name) => {
  const sample = samples[name];
  expect(sample, `no sample of ${name}`).toBeDefined();
  for (const language of LANGUAGES) {
    const html = renderToStaticMarkup(
      <ui.LanguageProvider language={language}>{sample}</ui.LanguageProvider>,
    );
    expect(html).not.toBe("");
    expect(html).not.toMatch(/\sstyle=|<style|NaN|undefined|\[object/);
  }
});

const draw = (sample: ReactElement | undefined) => renderToStaticMarkup(sample ?? <br />);

test("a field ties its label, hint and error to its control", () => {
  const html = draw(
    <ui.Field id="share" label="Share" hint="of full time" error="too much">
      <ui.ShareInput name="share" />
    </ui.Field>,
  );
  expect(html).toContain('for="share"');
  expect(html).toMatch(/<input[^>]*aria-describedby="share-hint share-error"/);
  expect(html).toMatch(/<input[^>]*aria-invalid="true"/);
  expect(html).toContain('id="share-error"');
});

test("without a script a name is found in a native list, and the date of observation is a form", () => {
  expect(draw(samples.Combobox)).toMatch(/<input[^>]*list="([^"]+)"[\s\S]*<datalist id="\1"/);
  const frame = draw(samples.Frame);
  expect(frame).toMatch(
    /<form method="get" action="\/units"><input type="hidden" name="tab" value="people"\/>/,
  );
  expect(frame.match(/name="on"/g)).toHaveLength(1);
  expect(frame).toContain('href="/units?tab=people&amp;on=2026-06-30"');
});

test("a large tree draws only what is in sight", () => {
  const rows = draw(samples.TreeView).match(/class="name"/g)?.length ?? 0;
  expect(rows).toBe(300);
  expect(draw(samples.TreeView)).toContain("U4");
  expect(draw(samples.TreeView)).not.toContain(">U7<");
});

test("an unstated share draws no stroke, a stated one is as long as it is", () => {
  expect(draw(<ui.PersonChip name="Ada" share={null} />)).not.toContain("<rect");
  expect(draw(<ui.PersonChip name="Ada" share={3330} />)).toContain('width="33.3%"');
});

test("the load's tint is read against the contract, and leaves the scale above it", () => {
  const look = (load: number, contract: number) => ui.loadClass({ load, contract });
  expect(look(5000, 10_000)).toBe("l-2");
  expect(look(5000, 5000)).toBe("l-5");
  expect(look(5001, 5000)).toBe("l-over");
  expect(look(0, 0)).toBe("l-0");
  expect(ui.loadClass({ load: 9000, contract: 5000, away: true })).toBe("l-away");
});

test("options are found by any of their words, without case or accents", () => {
  const options = [
    { value: "1", label: "Émilie Roussel", hint: "contenus" },
    { value: "2", label: "Yanis Belkacem" },
  ];
  expect(ui.matching(options, "rous emi").map((one) => one.value)).toEqual(["1"]);
  expect(ui.matching(options, "CONTENUS")).toHaveLength(1);
  expect(ui.matching(options, "zzz")).toEqual([]);
});
