/** Keeps the header with Quick exit when a view fails, and offers to load it again. */
import { Component, type ComponentChildren } from 'preact';
import { ErrorCard } from './page-states.tsx';

interface ErrorBoundaryProps {
  children: ComponentChildren;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError = (): { failed: boolean } => ({ failed: true });

  /** Shows it in the console as it would be without a boundary. */
  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ComponentChildren {
    return this.state.failed ? <ErrorCard onRetry={() => location.reload()} /> : this.props.children;
  }
}
