/** Spanish words by their role in a clause. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { splitWords } from '../list.ts';
export const es: ClauseLexicon = {
  script: 'Latin',
  common: splitWords(`
    el, la, los, las, un, una, unos, unas, de, del, al, y, en, que, es, son, fue, era, ser, está, están, estoy, estamos,
    no, se, lo, le, les, me, te, nos, mi, mis, tu, su, sus, con, por, para, como, más, pero, muy, ya, hay, hoy, mañana,
    ahora, aquí, acá, este, esta, esto, ese, esa, eso, cuando, donde, dónde, qué, quién, todo, todos, todas, sin, sobre,
    hasta, desde, también, yo, ella, ellos, soy, tengo, tiene, va, voy, vamos, a las, cada, porque, si, o
  `),
  letters: 'ñ¿¡',
  negatesAhead: true,
  words: {
    self: splitWords(`
      yo, mi, mis, mío, mía, me, conmigo, nos, nosotros, nosotras, nuestro, nuestra, nuestros, nuestras, soy, somos, estoy,
      estamos, estaré, estaremos, voy, vamos, ando, andamos, llego, llegamos, llegué, vengo, venimos, salgo, salimos, salí,
      entro, entramos, paso, pasamos, espero, esperamos, duermo, dormimos, vivo, vivimos, trabajo, trabajamos, estudio,
      estudiamos, enseño, enseñamos, doy, damos, quedo, quedamos, me quedo, nos quedamos, camino, caminamos, tomo, tomamos,
      corro, corremos, voy a, vamos a, tengo, tenemos, hago, hacemos, limpio, manejo, conduzco, traduzco, escribo,
      escribimos, publico, firmo, posteo, recojo, dejo, abro, cierro, almuerzo, ceno, desayuno, entreno, rezo, juego,
      jugamos, compro, como, comemos, cenamos, almorzamos, dejé, dejamos, acabo de, acabamos de, iré, iremos, seré, llegaré,
      llegaremos, saldré, saldremos, esperaré, esperaremos, los dos, las dos, los tres, los cuatro, los cinco, uso, usamos,
      administro, administramos, llevo, llevamos, empecé, entré a trabajar, aterricé, aterrizamos, bajo, bajamos, subo
    `),
    person: splitWords(`
      él, ella, ellos, ellas, amigo, amiga, amigos, amigas, compañero, compañera, compañeros, compañeras, colega, colegas,
      vecino, vecina, jefe, jefa, novio, novia, pareja, ex, el tipo, ese tipo, el chavo, la chava, el hombre, ese hombre,
      la mujer, esa mujer, la chica, el chico, los niños, las niñas, los chicos, nuestro grupo, el equipo, todo el equipo,
      la delegación, la caravana, el convoy, el abogado, la abogada, el testigo, la testigo, el cliente, la clienta,
      la activista, el activista, la periodista, el periodista, el chofer, el guardia, la guardia, el cocinero,
      la cocinera, el dueño, la dueña, trabaja, trabajan, estudia, estudian, enseña, da clases, dirige, maneja, conduce,
      se esconde, se esconden, llega, llegan, sale, salen, vuelve, va, van, se llama
    `),
    you: splitWords(`
      tú, vos, usted, ustedes, vosotros, tu, tus, tuyo, contigo, ti, si te, si usted, su cuenta, puedes, puede usted, debes,
      tienes, quieres, eres, estás, usa tu, revisa, pide, guarda, pregunta, evita, elige, escribe tu
    `),
    kin: splitWords(`
      madre, mamá, mama, mami, ma, padre, papá, papi, viejo, vieja, padres, papás, hijo, hija, hijos, hijas, hijito, hijita,
      hermano, hermana, hermanos, hermanas, hermanito, hermanita, gemelo, gemela, gemelos, gemelas, mellizos, mellizas,
      mellizo, melliza, esposo, esposa, marido, mujer, cónyuge, tío, tía, tíos, tías, primo, prima, primos, primas, sobrino,
      sobrina, sobrinos, sobrinas, abuelo, abuela, abuelos, abuelas, abuelita, abuelito, nieto, nieta, nietos, nietas,
      suegro, suegra, suegros, cuñado, cuñada, yerno, nuera, padrastro, madrastra, hijastro, hijastra, hermanastro,
      hermanastra, bebé, bebe, nene, nena, peque, pequeño, pequeña, chiquito, chiquita, mi niño, mi niña, mis niños,
      mis niñas, los niños, las niñas, los nenes, mayor, menor, exmarido, exmujer, ex esposo, ex esposa, mi ex, prometido,
      prometida, ahijado, ahijada, padrino, madrina, mis críos, mi chamaco, mis chamacos, mi guagua
    `),
    own: splitWords(`
      mi, mis, nuestro, nuestra, nuestros, nuestras, su, sus, tengo, tenemos, tiene, tienen, de ella, de él, mamá, papá,
      abuelita, mami, papi, madre:, padre:, cuyo, cuya
    `),
    name: splitWords(`
      maría, maria, josé, jose, juan, luis, carlos, jorge, pedro, manuel, francisco, antonio, miguel, ángel, rafael, pablo,
      diego, daniel, david, alejandro, andrés, andres, fernando, ricardo, roberto, eduardo, sergio, javier, raúl, raul,
      mario, alberto, óscar, oscar, martín, martin, mateo, matías, santiago, sebastián, nicolás, tomás, tomas, emiliano,
      ana, carmen, rosa, lucía, lucia, elena, laura, paula, marta, teresa, patricia, claudia, sofía, sofia, valentina,
      camila, isabel, gabriela, andrea, daniela, mariana, alejandra, fernanda, adriana, verónica, silvia, gloria, beatriz,
      irene, julia, sara, raquel, natalia, lorena, ximena, rocío, dolores, pilar, inés, noelia, guadalupe, lupita, garcía,
      garcia, rodríguez, rodriguez, gonzález, gonzalez, fernández, fernandez, lópez, lopez, martínez, martinez, sánchez,
      sanchez, pérez, perez, gómez, gomez, díaz, diaz, ruiz, hernández, hernandez, jiménez, moreno, álvarez, muñoz, romero,
      navarro, torres, ramírez, ramirez, vargas, castillo, mendoza, rojas, flores, cruz, morales, ortiz, reyes, silva,
      omar, ali, yusuf, karim, amir, fátima, fatima, nadia, nour, leila
    `),
    public: splitWords(`
      policía detuvo, la policía, policías, el ejército, militares, soldados, gobierno, el gobierno, presidente, presidenta,
      ministro, ministra, del ministro, diputado, diputada, senador, senadora, congreso, el senado, alcalde, alcaldesa,
      el consejo, vocero, vocera, portavoz, autoridades, fiscalía, la onu, los medios, medios locales, la prensa,
      el periódico, el diario dice, dice el, dicen los, según, informó, informa, informan, reportó, reportan, anunció,
      anunciaron, dijo, dijeron, publicó, publicaron, declaró, rueda de prensa, conferencia de prensa, mitin, marcha,
      protesta, manifestación, concentración, plantón, vigilia, concierto, festival, feria, exposición, todos bienvenidos,
      todas bienvenidas, todxs, entrada libre, abierto al público, atención al público, al público, abre, abren, cierra,
      cierran, horario, abierto, abierta, empieza, comienza, inicia, se realizará, tendrá lugar, hablará, dará un discurso,
      audiencia, obreros, trabajadores, trabajadoras, enfermeras, enfermeros, médicos, doctores, maestros, maestras,
      profesores, docentes, estudiantes, periodistas, abogados, vecinos, ciudadanos, gente, votantes, manifestantes, presos,
      refugiados, turistas, visitantes, miles, cientos, cientos de, personas, multitud, trenes, vuelos, autobuses, suspendido,
      suspendidos, cancelado, cancelaron, cancelados, cerrado, clima, nieve, lluvia, llueve, llover, tormenta, terremoto,
      pronóstico, en vivo, en línea, transmisión, enlace en la bio, huelga, paro, elecciones, encuestas, voto, votación,
      actor, actriz, cantante, la banda, partido, liga, ley, tratado, biblioteca abre, museo abre, se fundó, murió, falleció
    `),
    now: splitWords(`
      ahora, ahora mismo, ahorita, ya, en este momento, en estos momentos, actualmente, hoy, esta noche, esta mañana,
      esta tarde, esta semana, este finde, este fin de semana, recién, todavía, aún, de nuevo, otra vez, sigo, seguimos,
      sigue, siguen, hasta, toda la noche, todo el día, toda la tarde, por ahora, por unos días, unos días, hace un rato,
      hace una hora, hace dos horas, hace media hora, hace minutos, hace un momento, hace dos minutos, hace cinco minutos,
      desde anoche, desde ayer, desde el viernes, desde el lunes, desde esta mañana, desde la mañana, aquí, acá, llegué,
      llegamos, mi ubicación, ubicación actual, en vivo ahora, aquí estoy, es donde estoy, donde estamos, a estas horas,
      mientras escribo, 📍
    `),
    soon: splitWords(`
      mañana, más tarde, luego, pronto, al rato, en un rato, en una hora, en media hora, en un momento, en cinco, en diez,
      en camino, camino a, próxima semana, próximo mes, en minutos, el lunes, el martes, el miércoles, el jueves,
      el viernes, el sábado, el domingo, lunes, martes, miércoles, jueves, viernes, sábado, domingo, pasado mañana,
      el finde, fin de semana, voy a estar, vamos a estar, estaré, estaremos, estará, estarán
    `),
    habit: splitWords(`
      cada, todos los días, todas las noches, todas las mañanas, todas las tardes, todos los lunes, todos los martes,
      todos los miércoles, todos los jueves, todos los viernes, todos los sábados, todos los domingos, todas las semanas,
      diario, a diario, diariamente, siempre, suelo, solemos, suele, suelen, normalmente, generalmente, usualmente,
      habitualmente, casi siempre, a menudo, seguido, los lunes, los martes, los miércoles, los jueves, los viernes,
      los sábados, los domingos, entre semana, fines de semana, los findes, por las mañanas, por las tardes, por las noches,
      de lunes a viernes, lunes a viernes, lunes y, martes y, una vez por semana, dos veces por semana, veces por semana,
      primer sábado, primer domingo, primer lunes, primer viernes, de siempre, misma mesa, mismo camino, misma ruta,
      misma hora, después del trabajo, después de clase, antes del trabajo, al salir del trabajo, saliendo del trabajo,
      mi turno, su turno, nunca fallo, nunca falla, rutina, cuando salgo del trabajo
    `),
    past: splitWords(`
      ayer, la semana pasada, el mes pasado, el año pasado, el verano pasado, el lunes pasado, hace años, hace meses,
      hace semanas, hace un año, hace mucho, hace tiempo, antes, antiguamente, en aquel entonces, en aquella época, en esa
      época, ya no, solía, solíamos, cuando era, cuando éramos, cuando llegó la noticia, de niño, de niña, en mi infancia,
      historia de, antiguo, fundó, fundada, fundado, desapareció, se estrelló, la guerra, primer tren
    `),
    hour: splitWords(`
      mediodía, medianoche, madrugada, amanecer, atardecer, y media, y cuarto, menos cuarto, en punto, a la una, a las dos,
      a las tres, a las cuatro, a las cinco, a las seis, a las siete, a las ocho, a las nueve, a las diez, a las once,
      a las doce, las dos, las tres, las cuatro, las cinco, las seis, las siete, las ocho, las nueve, las diez, las once,
      las doce, la una, hora del almuerzo, al almuerzo, a la hora de comer, al mediodía, después del trabajo
    `),
    not: splitWords(`no, nunca, jamás, nadie, ninguno, ninguna, ni, tampoco, sin que, negó, niega, niegan`),
    ask: splitWords(`
      hay alguien, alguien sabe, alguien más, quién es, quién está, quiénes, qué es, dónde está, dónde están, cuándo,
      por qué, cómo, cuántos, cuántas, sabes, saben si, se puede, debería, deberíamos, cuál
    `),
    unreal: splitWords(`
      ojalá, quisiera, quisiéramos, me gustaría, nos gustaría, quería estar, si estuviera, si fuera, si pudiera, si tuviera,
      estaría, estaríamos, sería, habría, hubiera, hubiéramos, iría, imagina, imagínate, imaginemos, sueño, soñé, soñando,
      hipotético, como si, en vez de, en lugar de, película, la peli, novela, el libro, poema, canción, letra, episodio,
      temporada, serie, videojuego, personaje, héroe, heroína, villano, cuento, ficción, broma, chiste, meme, parodia,
      sátira, metáfora, tal vez algún día
    `),
    at: splitWords(`en, a, al, desde, hacia, hasta`),
    near: splitWords(`
      cerca de, cerca del, junto a, junto al, al lado de, al lado del, detrás de, detrás del, atrás de, atrás del,
      frente a, frente al, enfrente de, enfrente del, delante de, delante del, afuera de, afuera del, fuera del, fuera de la,
      dentro de, dentro del, adentro de, adentro del, debajo de, debajo del, bajo el puente, arriba de, encima de,
      encima del, en la esquina, a la vuelta, a dos calles, a una cuadra, a dos cuadras, cuadras de, calles de, a metros de,
      a la entrada, en la entrada, en la puerta, a la puerta, puerta trasera, puerta principal, en el techo, en la azotea,
      en el sótano, en el lobby, en la fila, en la cola, en el balcón, en el autobús, en el bus, en el camión, en el tren,
      en el metro, en el tranvía, en el ferry, en el barco, en el avión, en el coche, en el carro, en el taxi, en mi cuarto,
      en mi casa, en casa, en casa de, en su casa, en lo de, en la casa de, en mi depa, en el depa, en mi piso, en el piso,
      en el departamento, mi cama, en cama, cama, piso de arriba, segundo piso, primer piso, tercer piso, cuarto piso,
      planta baja, arriba del, abajo del, pasando por, atorado en, atascado en, alojado en, hospedada en, hospedado en,
      no lejos de, tu edificio, tu casa, tu puerta, vagón, camarote, cubierta, andén, celda, habitación, pabellón
    `),
    place: splitWords(`
      calle, avenida, callejón, plaza, zócalo, parque, jardín, jardines, puente, río, malecón, playa, puerto, muelle,
      estación, parada, paradero, terminal, aeropuerto, puerta norte, puerta sur, puerta este, puerta oeste, glorieta,
      rotonda, cruce, esquina, retén, frontera, aduana, garita, puesto fronterizo, iglesia, parroquia, capilla, catedral,
      mezquita, templo, sinagoga, monasterio, convento, santuario, escuela, colegio, universidad, facultad, campus, liceo,
      instituto, preparatoria, prepa, secundaria, primaria, kínder, jardín de niños, guardería, biblioteca, hospital,
      clínica, sanatorio, urgencias, farmacia, centro de salud, consultorio, carpa, campamento, refugio, albergue,
      casa segura, escondite, hotel, hostal, motel, pensión, lobby, café, cafetería, restaurante, bar, cantina, panadería,
      tienda, supermercado, súper, mercado, tianguis, centro comercial, kiosco, quiosco, barbería, peluquería, gimnasio,
      alberca, piscina, estadio, arena, teatro, cine, museo, galería, juzgado, juzgados, tribunal, tribunales, corte,
      comisaría, delegación de policía, cárcel, prisión, penal, reclusorio, cuartel, embajada, consulado, ministerio,
      ayuntamiento, municipalidad, alcaldía, sede, sindicato, local, oficina, imprenta, bodega, almacén, fábrica, taller,
      planta, cochera, garaje, molino, rancho, finca, pueblo, aldea, sótano, azotea, techo, ático, casa, apartamento,
      departamento, piso, edificio, torre, escalera, escaleras, fuente, estatua, monumento, estacionamiento, gasolinera,
      ferry, contenedor, caravana, tarima, escenario, entrada, salida, portón, recepción, zaguán, portal, cuadra, colonia
    `),
    figure: splitWords(`
      historia, verdad, paz, amor, justicia, libertad, silencio, infierno, cielo, corazón, alma, mente, memoria, sueños,
      encrucijada, idioma, lengua, shock, lágrimas, deuda, dolor, luto, esperanza, mi cabeza, urnas, cuento, lugar favorito,
      favorito, favorita, de mi vida, mismas mentiras, para siempre, lucha, resistencia, peor, mejor persona
    `),
    be: splitWords(`
      estoy, estamos, estaré, estaremos, voy a estar, vamos a estar, ando en, ando por, andamos, me encuentro,
      nos encontramos, nos vemos, nos reunimos, nos juntamos, quedamos en, quedamos a, nos reuniremos, nos veremos,
      esperando, espero en, esperamos en, te espero, los espero, las espero, te esperamos, los esperamos, escondido,
      escondida, escondidos, escondidas, nos escondemos, me escondo, se esconde, se esconden, me quedo, nos quedamos,
      se queda, se quedan, quedándome, quedándonos, duermo, dormimos, duerme, duermen, durmiendo, dormiremos, pasaré la noche,
      pasamos la noche, pasar la noche, refugiado en, refugiada en, refugiados en, refugiadas, acampando, acampamos,
      acampados, sentado, sentada, sentados, sentadas, parado, parada, parados, paradas, de pie, atorado, atorada, atorados,
      atrapado, atrapada, atrapados, encerrado, encerrada, encerrados, encerradas, estacionado, estacionada, estacionados,
      estacioné, búscame, búsquenme, encuéntrame, encuéntrenme, encuéntrennos, me encuentras, nos encuentran, nos encuentras,
      alcánzame, alcáncenme, alcáncennos, recógeme, recógenme, recójanme, recójannos, pasa por mí, pasen por, vengan a,
      ven a, vente a, vénganse, acompáñenme, voy a, vamos a, voy al, vamos al, voy para, vamos para, voy hacia, vamos hacia,
      voy rumbo, rumbo a, rumbo al, voy llegando, vamos llegando, voy saliendo, saliendo de, saliendo del, salgo de,
      salgo del, salimos de, acabo de llegar, acabamos de llegar, llegué, llegamos, llego a, llego al, llega a, llega al,
      ya llegué, ya llegamos, aterricé, aterrizamos, aterrizando, me bajo, nos bajamos, me bajé, nos registramos,
      me registré, hospedado, hospedada, hospedados, alojado, alojada, alojados, caminando, caminando por, caminando hacia,
      pasando por, pasando, cruzando, cruzamos, corriendo a, manejando a, embarcando, filmando, grabando, cenando,
      comiendo, almorzando, desayunando, tomando, rezando, trabajando desde, solo en, sola en, solos en, solas en,
      nos tienen, me tienen, lo tienen, la tienen, los tienen, nos retienen, retenidos, retenidas, retenido, retenida,
      detenido en, detenida en, detenidos en, detenidas en, nos llevaron, nos trasladaron, nos metieron, nos trajeron,
      lo llevaron, la llevaron, nos llevan, internado, internada, hospitalizado, hospitalizada, nos mudamos, me mudé,
      dejamos a, dejé a, llevamos a, llevé a, aquí en, acá en, aquí estoy, aquí estamos, seguimos en, sigo en, sigue en,
      siguen en, de vuelta en, otra vez en, de guardia, haciendo fila, haciendo cola, mi ubicación, solo yo, sólo yo,
      solo nosotros, va a estar, van a estar, estará en, estarán en, estará, estarán, cenamos, comemos, almorzamos,
      somos cinco, somos cuatro, somos tres, me deja en, me dejan en, nos deja en, nos vemos en, vernos en
    `),
    is: splitWords(`
      soy, somos, está, están, es, son, anda, andan, va a, van a, va al, van al, llega, llegan, sale de, salen de, se aloja,
      baja, se baja, queda, viene, vienen, sale, pasa por
    `),
    was: splitWords(`
      solía, solíamos, estaba, estaban, estábamos, estuve, estuvo, estuvimos, estuvieron, era, eran, fui, fue, fuimos, fueron, iba, íbamos,
      vivía, vivíamos, viví, vivió, trabajaba, trabajábamos, trabajé, trabajó, estudiaba, estudié, visité, visitó,
      visitamos, bailábamos, pasábamos, había, quedaba, quemaron, quemado, quemada, perdió, mencionó
    `),
    work: splitWords(`
      fue contratada, fue contratado, hago limpieza, hago aseo,
      trabajo en, trabajo para, trabajo como, trabajo de, trabajamos en, trabaja en, trabaja para, trabaja de, trabaja como,
      trabaja ahí, trabaja aquí, trabaja, trabajan en, trabajando en, trabajando para, chambeo en, chambea en, laburo en,
      labura en, laboro en, labora en, mi trabajo, su trabajo, mi chamba, mi oficina, nuestra oficina, su oficina,
      mi empleador, mi jefe, mi jefa, mi patrón, mi empresa, nuestra empresa, me contrató, me contrataron, la contrató,
      lo contrató, lo contrataron, la contrataron, contratada, contratado, consiguió trabajo, conseguí trabajo,
      empecé a trabajar, empecé en, entré a trabajar, empezó a trabajar, empezó en, entró a, empleado en, empleada en,
      doy clases, da clases, doy clase, da clase, enseño, enseña, dicto clases, imparto, imparte, estudio en, estudiamos,
      estudia en, estudia, estudiando en, soy estudiante, haciendo mi doctorado, mi doctorado, hago prácticas, prácticas en,
      pasante, hago turno, turno en, tengo turno, hago guardia, hago noches, de noche en, dirijo, dirige, administra,
      administro el, atiendo, atiende, mi tienda, su tienda, mi negocio, su negocio, limpio, limpia, manejo el, maneja el,
      manejo para, maneja para, conduce, traduzco para, traduce para, escribo para, escribe para, reporteo para, voluntaria en,
      voluntario en, sirve en, presta servicio, en recepción, en la recepción, en caja, detrás del mostrador,
      departamento de, asignado a, destinado en, destinada en, cursando, carrera de, año de, soy el único, soy la única,
      es el encargado, encargado de, encargada de, a cargo de
    `),
    job: splitWords(`
      enfermera, enfermero, médica, médico, doctora, doctor, cirujano, cirujana, farmacéutica, farmacéutico, dentista,
      partera, paramédico, paramédica, maestra, maestro, profesora, profesor, profe, docente, tutora, tutor, directora,
      director, estudiante, alumna, alumno, becario, becaria, pasante, aprendiz, abogada, abogado, licenciada, licenciado,
      juez, jueza, notario, secretaria, secretario, policía, oficial, guardia, vigilante, soldado, chofer, conductor,
      conductora, taxista, repartidor, repartidora, mecánico, ingeniera, ingeniero, electricista, plomero, albañil,
      carpintero, limpiadora, cocinera, cocinero, chef, mesera, mesero, camarera, camarero, barista, cantinero, cajera,
      cajero, vendedora, vendedor, panadera, panadero, carnicero, sastre, costurera, peluquera, peluquero, barbero,
      recepcionista, asistente, gerente, contadora, contador, banquera, analista, programadora, programador, diseñadora,
      diseñador, arquitecta, arquitecto, científica, científico, investigadora, investigador, bibliotecaria, bibliotecario,
      periodista, reportera, reportero, editora, editor, redactora, redactor, fotógrafa, fotógrafo, camarógrafo, productora,
      productor, locutora, locutor, traductora, traductor, intérprete, trabajadora social, trabajador social, coordinadora,
      coordinador, voluntaria, voluntario, cura, sacerdote, pastor, monja, agricultor, pescador, jardinero, conserje,
      portero, piloto, bombero, bombera, arquera, arquero, entrenador, entrenadora, niñera, cuidadora, cuidador, funcionaria,
      funcionario, inspectora, inspector, fiscal, obrera, obrero, técnica, técnico
    `),
    institution: splitWords(`
      escuela, colegio, primaria, secundaria, preparatoria, prepa, liceo, instituto, academia, universidad, facultad, uni,
      politécnico, kínder, jardín de niños, guardería, jardín infantil, hospital, clínica, sanatorio, consultorio, asilo,
      residencia, farmacia, laboratorio, urgencias, ministerio, embajada, consulado, juzgado, tribunal, corte, fiscalía,
      cárcel, prisión, penal, comisaría, ejército, cuartel, ayuntamiento, municipalidad, alcaldía, agencia, departamento,
      oficina, despacho, bufete, empresa, compañía, banco, fábrica, planta, maquila, logística, transportes, fundación,
      fondo, asociación, sindicato, ong, cooperativa, periódico, diario, radio, televisión, canal, revista, editorial,
      imprenta, estudio, tienda, supermercado, mercado, hotel, restaurante, café, cafetería, comedor, cantina, panadería,
      cocina, taller, estación, aeropuerto, puerto, almacén, bodega, torre, finca, iglesia, parroquia, mezquita, teatro,
      museo, biblioteca, galería, club, coro, equipo, selección, gimnasio, taxis, ferrocarril, correos, la onu, cruz roja,
      s.a., ltda, hermanos, hijos, electrónica, maderería, ferretería, mina, metro
    `),
    detail: splitWords(`
      se llama, se llaman, llamado, llamada, nació, nacido, nacida, años, añitos, meses, cumple, cumplió, cumplen, edad,
      grado, primer grado, segundo grado, tercer grado, cuarto grado, de primaria, de secundaria, de kínder, clase, alumno,
      alumna, va a la, va al, van a la, van al, asiste, estudia, estudian, empezó, empieza, vive, viven, vive con, vive sola,
      vive solo, viviendo con, se casó, casado, casada, embarazada, esperando un bebé, internado, internada, ingresada,
      ingresado, hospitalizada, hospitalizado, preso, presa, detenido, detenida, hace el servicio, servicio militar, trabaja,
      trabajan, da clases, enseña, maneja, conduce, dirige, dueño de, dueña de, tiene el, tiene la, tiene un, tiene una,
      tiene su, puesto, vende, juega, juegan, juega en, canta en, toca en, número, portero, arquero, fútbol, coro, excursión,
      se queda con, es enfermera, su nombre, es maestra, tratamiento, quimio, nombre es, barrio
    `),
    account: splitWords(`
      otra cuenta, mi otra cuenta, otro perfil, segunda cuenta, cuenta secundaria, cuenta alterna, cuenta nueva,
      cuenta vieja, cuenta privada, cuenta anónima, cuenta secreta, cuenta falsa, cuenta de respaldo,
      mi usuario, usuario es, nombre de usuario, mi nick, mi apodo, mi alias, mi seudónimo, mi pseudónimo, mi nombre artístico,
      seudónimo, pseudónimo, alias, nick, apodo, también conocida como, también conocido como, conocido como, conocida como,
      me conocen como, firmo como, firma como, firma, firmo, publico como, publica como, publica bajo, escribo como,
      escribe como, escribo bajo, escribe bajo, posteo como, bajo el nombre, con el nombre, en insta, en instagram,
      en twitter, en tiktok, en telegram, en mastodon, en facebook, en reddit, en x, por aquí soy, aquí soy, sígueme,
      síganme, agrégame, agréguenme, búsquenme como, me mudé a, nos mudamos a, mi respaldo, mi alterna, misma persona, finsta
    `),
    channel: splitWords(`
      cuenta, página, canal, blog, bloguero, bloguera, perfil, grupo, usuario, servidor, podcast, boletín, manejo,
      administro, administra, llevo, lleva, admin, administrador, administradora, moderador, detrás de, caricaturista, poeta,
      escritora, escritor, autor, autora, columna, poemas
    `),
    identity: splitWords(`
      el admin, la admin, dueño de la, dueña de la, dueño del, quien maneja, quien lleva,
      nombre real, verdadero nombre, nombre verdadero, identidad real, verdadera identidad, en realidad es, en realidad,
      realmente es, de verdad es, soy yo, era yo, es mi, es la, es el, es mía, es mío, resultó ser, resulta que, es la persona,
      quien está detrás, sabemos quién es, seudónimo de, apodo de, por insta soy, en insta soy, está detrás, detrás de la cuenta, detrás de, desenmascarado, desenmascarada, descubrieron,
      misma persona, todos saben, sigo siendo, sigue siendo, la misma, pertenece a, lo maneja, la maneja, la administra,
      lo administra, me llamo, mi nombre es, su nombre es, se llama, es de, es del, alias de
    `),
  },
  endings: { be: ['ándome', 'éndome', 'ándonos', 'éndonos'] },
};
