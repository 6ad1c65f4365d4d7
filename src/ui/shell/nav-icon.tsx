import {
  BookOpen, Building2, CalendarRange, ClipboardList, FileText, FileUp, Gauge, Home, Landmark, Layers, ListChecks, ListOrdered, Lightbulb, Map, ScrollText, Settings, UserCheck, UserCog, Users, type LucideIcon,
} from 'lucide-react'

const icons = {
  home: Home, ranking: ListOrdered, overview: Gauge, cycles: CalendarRange, models: Layers, organizations: Building2, municipalities: Landmark,
  recommendations: Lightbulb, attestation: UserCheck, reserve: Users, plans: ListChecks, roadmaps: Map, documents: FileText, imports: FileUp,
  jobs: ClipboardList, users: UserCog, audit: ScrollText, settings: Settings, passports: BookOpen,
} satisfies Record<string, LucideIcon>

export type NavIcon = keyof typeof icons

export const NavGlyph = ({ icon }: { icon: NavIcon }) => {
  const Icon = icons[icon]
  return <Icon aria-hidden className="size-4.5 shrink-0" strokeWidth={1.75} />
}
