import { Injectable } from '@nestjs/common';
import type { WorkList } from '@registry/domain/work-list';
import { ChecklistsService } from '../checklists/checklists.service.js';
import { GrowthService } from '../growth/growth.service.js';
import { NoticesService } from '../notices/notices.service.js';
import { Clock } from '../platform/clock/clock.js';
import { WorkListRepository } from './work-list.repository.js';

@Injectable()
export class WorkListService {
  constructor(
    private readonly repository: WorkListRepository,
    private readonly growth: GrowthService,
    private readonly notices: NoticesService,
    private readonly checklists: ChecklistsService,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<WorkList> {
    const today = this.clock.today();
    const [{ onTheWayIn, ...waiting }, { total, sectors }, withoutNotice, overdueSteps] = await Promise.all([
      this.repository.getWaiting(today),
      this.growth.standingOn(today),
      this.notices.untold(),
      this.checklists.overdue(),
    ]);
    return {
      today,
      ...waiting,
      withoutNotice,
      overdueSteps,
      standing: {
        total: total.end,
        paused: total.pausedAtEnd,
        bySector: { civil: sectors.civil.end, public: sectors.public.end, private: sectors.private.end },
        onTheWayIn,
        joinedThisYear: total.joined,
        leftThisYear: total.left,
      },
    };
  }
}
