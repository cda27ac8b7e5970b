import { getRouteApi } from '@tanstack/react-router';
import { RoundView } from '../../features/rounds/components/round-view.js';

// By its id: the route itself imports this page.
const roundRoute = getRouteApi('/signed-in/utskick/$roundId');

export function RoundPage() {
  const { roundId } = roundRoute.useParams();
  return <RoundView key={roundId} roundId={roundId} />;
}
