export default function DeskLayout({ children }: LayoutProps<'/studio'>) {
  return <div className="page pt-8">{children}</div>;
}
