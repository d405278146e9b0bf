import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import ArrowRight from "lucide-react/icons/arrow-right";
import ArrowUp from "lucide-react/icons/arrow-up";
import CalendarDays from "lucide-react/icons/calendar-days";
import ChartColumnIncreasing from "lucide-react/icons/chart-column-increasing";
import ChartNoAxesColumnIncreasing from "lucide-react/icons/chart-no-axes-column-increasing";
import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import ChevronRight from "lucide-react/icons/chevron-right";
import Download from "lucide-react/icons/download";
import Ellipsis from "lucide-react/icons/ellipsis";
import FileText from "lucide-react/icons/file-text";
import History from "lucide-react/icons/history";
import House from "lucide-react/icons/house";
import Info from "lucide-react/icons/info";
import Lock from "lucide-react/icons/lock";
import LogOut from "lucide-react/icons/log-out";
import Moon from "lucide-react/icons/moon";
import Network from "lucide-react/icons/network";
import Pencil from "lucide-react/icons/pencil";
import Plus from "lucide-react/icons/plus";
import Rocket from "lucide-react/icons/rocket";
import Scale from "lucide-react/icons/scale";
import Search from "lucide-react/icons/search";
import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import Sun from "lucide-react/icons/sun";
import Table2 from "lucide-react/icons/table-2";
import Trash2 from "lucide-react/icons/trash-2";
import Upload from "lucide-react/icons/upload";
import Users from "lucide-react/icons/users";
import X from "lucide-react/icons/x";

const ICONS = {
  home: House,
  experience: Table2,
  organisation: Network,
  skills: ChartNoAxesColumnIncreasing,
  staffing: ArrowLeftRight,
  objectives: Rocket,
  rituals: CalendarDays,
  symmetry: Scale,
  performance: ChartColumnIncreasing,
  administration: SlidersHorizontal,
  arrow: ArrowRight,
  up: ArrowUp,
  downwards: ArrowDown,
  calendar: CalendarDays,
  check: Check,
  down: ChevronDown,
  right: ChevronRight,
  download: Download,
  upload: Upload,
  more: Ellipsis,
  file: FileText,
  history: History,
  info: Info,
  lock: Lock,
  signOut: LogOut,
  moon: Moon,
  sun: Sun,
  edit: Pencil,
  add: Plus,
  search: Search,
  remove: Trash2,
  people: Users,
  close: X,
} as const;

export type IconName = keyof typeof ICONS;

/** A line icon, always beside a word or under a name of its own (`label`); decoration otherwise. */
export function Icon({
  name,
  size = 16,
  label,
  className,
}: {
  name: IconName;
  size?: number;
  label?: string;
  className?: string;
}) {
  const Drawn = ICONS[name];
  const said = label === undefined ? { "aria-hidden": true as const } : { role: "img", "aria-label": label };
  return <Drawn width={size} height={size} strokeWidth={1.75} className={className} {...said} />;
}
