import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['Estoy en la puerta norte ahora', 'Dijo que estaba en la puerta norte'],
    ['Estamos escondidas en el sótano de la biblioteca', 'En la novela están escondidas en el sótano de la biblioteca'],
    ['Nos vemos en la estación a las seis', 'El ministro hablará en la estación a las seis'],
    ['Estoy afuera del juzgado', 'Ojalá estuviera afuera del juzgado'],
    ['Sigue sola en la clínica hasta medianoche', 'La clínica abre hasta medianoche'],
    ['Acabamos de llegar a la frontera', 'El año pasado llegamos a la frontera'],
    ['Nos tienen en la comisaría', 'La policía detuvo a 40 personas en la comisaría, según la prensa'],
    ['Mañana a las nueve voy a estar en el mercado', 'Mañana no voy a estar en el mercado'],
  ],
  routine: [
    ['Cada mañana a las siete corro por el malecón', 'El museo abre cada mañana a las siete'],
    ['Los viernes a las cuatro la recojo en la escuela', 'Los viernes la ciudad está tranquila'],
    [
      'Nos reunimos en la biblioteca todos los martes a las seis',
      'El consejo se reúne en la biblioteca todos los martes a las seis',
    ],
    ['Mi turno empieza a las nueve todos los días', 'Quisiera un turno a las nueve todos los días'],
    ['Vuelve a casa por el parque cada noche', 'Cientos de personas pasan por el parque cada noche'],
  ],
  workplace: [
    ['Trabajo en la clínica Herrera', 'Me gustaría trabajar en la clínica Herrera'],
    ['Ella es enfermera en el hospital Central', 'Las enfermeras del hospital Central están en huelga'],
    ['Doy clases en la escuela Molina', 'Los maestros de la escuela Molina merecen más'],
    ['Mi hermano es guardia en el juzgado', 'En la película un guardia trabaja en el juzgado'],
    ['Estudiamos en la Universidad del Norte', 'La Universidad del Norte publicó un informe'],
  ],
  family: [
    [
      'Mi hijo Andrés va en segundo grado en la escuela Molina',
      'El hijo del ministro ganó el contrato, dice el periódico',
    ],
    ['Mi hermana Lucía vive junto a la iglesia', 'Mi hermana es la mejor persona del mundo'],
    ['Mis gemelos van a la guardería del parque', 'Todos los niños merecen una guardería'],
    ['Mi mamá se llama Rosa Herrera', 'Mi mamá nunca confió en los bancos'],
    [
      'Su esposo Pablo está preso en el penal del norte',
      'En la serie su esposo Pablo está preso en el penal del norte',
    ],
  ],
  alias_link: [
    ['@night_heron en realidad es Pablo Herrera', 'Respuesta a @night_heron: gracias por el hilo'],
    ['mi otra cuenta es @dune_fox', 'hackearon a @dune_fox, no abran los enlaces'],
    ['la persona detrás de @paper_boat es mi hermana', '¿quién lleva @paper_boat? qué buen contenido'],
    ['firmo como @ember.sky', 'sigan a @ember.sky'],
    ['mi seudónimo es Garza Nocturna', 'la autora usa un seudónimo'],
  ],
  health: [
    ['Tengo VIH desde marzo', 'Escribí sobre el VIH en marzo'],
    [
      'Mi hermano es epiléptico y se quedó sin pastillas',
      'En la película mi hermano es epiléptico y se quedó sin pastillas',
    ],
    ['Está embarazada de cuatro meses', '¿Está embarazada de cuatro meses?'],
  ],
  travel: [
    ['Mi vuelo IB3456 sale mañana a las 06:40', 'Mi vuelo IB3456 de mañana a las 06:40 fue cancelado'],
    ['Voy en el tren de las 7:15 mañana', 'No voy en el tren de las 7:15 mañana'],
  ],
};
