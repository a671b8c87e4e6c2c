import { Installation, languages, OutsideApi, type Language } from '@acta/nest';
import { Members, Plans, Presidencies } from '@acta/plan-catalog/service';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { frontPage } from './front-page';
import { FrontPageStanding } from './front-page-standing';
import { frontPageStyle } from './front-page-style';

/** `/`, until the panel comes: in Spanish unless the reader chooses another language. */
@Controller()
@OutsideApi()
export class FrontPageController {
  constructor(
    private readonly installation: Installation,
    private readonly members: Members,
    private readonly presidencies: Presidencies,
    private readonly plans: Plans,
    private readonly standing: FrontPageStanding,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async page(@Query('lang') asked?: string): Promise<string> {
    const language: Language = languages.find((known) => known === asked) ?? 'es';
    const today = this.installation.surroundings.clock.now().slice(0, 10);
    const [members, { terms }, current, plans, standing] = await Promise.all([
      this.members.all(),
      this.presidencies.document(),
      this.presidencies.on(today),
      this.plans.all(),
      this.standing.now(language),
    ]);
    const chair = members.find(({ code }) => code === current?.term.member)?.names[language].short;
    return frontPage({
      language,
      demonstration: this.installation.settings.demonstration,
      members: members.length,
      presidencies: terms.length,
      ...(chair !== undefined && { chair }),
      plans,
      ...(standing && { standing }),
    });
  }

  @Get('front-page.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return frontPageStyle;
  }
}
