export * from "./actions/button.tsx";
export * from "./actions/dialog.tsx";
export * from "./actions/flash.tsx";
export * from "./actions/menu.tsx";
export * from "./actions/progress.tsx";
export type { DatedShare } from "./charts/ribbon-bars.ts";
export { type RibbonRow, Ribbons, type RibbonsProps, RibbonTable } from "./charts/ribbons.tsx";
export { StepLoad, type StepLoadProps, StepLoadTable } from "./charts/step-load.tsx";
export { Sparkline, TargetBar } from "./charts/target-bar.tsx";
export type { TimeWindow } from "./charts/time-axis.ts";
export * from "./forms/combobox.tsx";
export {
  controlFrom,
  Field,
  FieldError,
  FieldGroup,
  type FieldProps,
  fieldFrom,
  type Problem,
  useField,
} from "./forms/field.tsx";
export * from "./forms/form-summary.tsx";
export * from "./forms/inputs.tsx";
export { AREAS, type Area, type AreaKey } from "./frame/areas.tsx";
export * from "./frame/banners.tsx";
export * from "./frame/brand.tsx";
export { BarePage, Frame, type FrameProps } from "./frame/frame.tsx";
export {
  Hidden,
  lastQuarterEnd,
  ObservationDay,
  type ObservationDayProps,
} from "./frame/observation-day.tsx";
export * from "./frame/tools.tsx";
export { Icon, type IconName } from "./icons.tsx";
export * from "./imports/located-problems.tsx";
export * from "./imports/stepper.tsx";
export * from "./layout/columns.tsx";
export * from "./layout/filter-bar.tsx";
export * from "./layout/page-head.tsx";
export * from "./layout/section.tsx";
export * from "./layout/tabs.tsx";
export * from "./lists/figure-card.tsx";
export * from "./lists/lists.tsx";
export * from "./marks/badges.tsx";
export * from "./marks/component-sign.tsx";
export * from "./marks/person-chip.tsx";
export * from "./marks/state-mark.tsx";
export {
  CommandPalette,
  type CommandPaletteProps,
  type PaletteEntry,
  SearchForm,
} from "./palette/command-palette.tsx";
export * from "./platform/fill.tsx";
export * from "./platform/language.tsx";
export * from "./platform/link.tsx";
export { useMounted } from "./platform/mounted.ts";
export { names } from "./platform/names.ts";
export * from "./states/states.tsx";
export * from "./tables/before-after.tsx";
export * from "./tables/data-table.tsx";
export * from "./tables/heat.tsx";
export * from "./tables/matrix.tsx";
export { Pagination } from "./tables/pagination.tsx";
export type { SortState } from "./tables/sort-head.tsx";
export type { TreeItem } from "./tree/shape.ts";
export { Tree, type TreeProps } from "./tree/tree.tsx";
export { TreeLine } from "./tree/tree-line.tsx";
export { TreeView } from "./tree/tree-view.tsx";
