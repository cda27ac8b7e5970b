import { getRouteApi } from '@tanstack/react-router';
import { RoundView } from '../../features/rounds/components/round-view.js';
import { useSession } from '../../features/session/api/use-session.js';

// By its id: the route itself imports this page.
const roundRoute = getRouteApi('/signed-in/utskick/$roundId');

export function RoundPage() {
  const { today } = useSession();
  const { roundId } = roundRoute.useParams();
  return <RoundView key={roundId} roundId={roundId} today={today} />;
}
