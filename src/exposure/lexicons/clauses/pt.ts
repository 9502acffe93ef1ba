/** Portuguese words, mostly Brazilian, by their role in a clause. */
import type { ClauseLexicon } from '../../clauses/roles.ts';
import { splitWords } from '../list.ts';
export const pt: ClauseLexicon = {
  script: 'Latin',
  common: splitWords(`
    o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, em, no, na, nos, nas, e, que, é, são, foi, era, ser, está, estão,
    estou, estamos, tá, tô, não, se, me, te, meu, minha, seu, sua, com, por, para, pra, pro, como, mais, mas, muito, já,
    tem, há, hoje, amanhã, agora, aqui, este, esta, isso, esse, essa, isto, quando, onde, quem, tudo, todo, todos, toda,
    sem, sobre, até, desde, também, eu, ela, ele, eles, elas, sou, tenho, vai, vou, vamos, a gente, às, cada, porque, ou, ao,
    você, vocês
  `),
  letters: 'ãõ',
  negatesAhead: true,
  words: {
    self: splitWords(`
      eu, meu, minha, meus, minhas, me, mim, comigo, nós, nos, nosso, nossa, nossos, nossas, a gente, sou, somos, estou,
      estamos, estarei, estaremos, tô, to, tamo, tamos, vou, vamos, ando, chego, chegamos, cheguei, venho, saio, saímos, saí,
      entro, entramos, passo, passamos, espero, esperamos, durmo, dormimos, moro, moramos, trabalho, trabalhamos, estudo,
      estudamos, ensino, leciono, dou, fico, ficamos, caminho, pego, pegamos, corro, tenho, temos, faço, fazemos, limpo,
      dirijo, traduzo, escrevo, publico, assino, posto, busco, deixo, abro, fecho, almoço, janto, treino, rezo, oro, jogo,
      compro, comemos, jantamos, almoçamos, deixei, deixamos, acabei de, acabamos de, irei, iremos, serei, chegarei,
      chegaremos, sairei, esperarei, os dois, nós dois, nós três, uso, administro, comecei, entrei, pousei, pousamos, desço,
      descemos, subo, levo, levei, sei, nos reunimos
    `),
    person: splitWords(`
      ele, ela, eles, elas, dele, dela, deles, amigo, amiga, amigos, amigas, colega, colegas, companheiro, companheira,
      companheiros, companheiras, vizinho, vizinha, chefe, patrão, patroa, namorado, namorada, parceiro, parceira, o time, o time todo, o cara,
      aquele cara, esse cara, o homem, aquele homem, a mulher, aquela mulher, a moça, o moço, o menino, a menina,
      as crianças, os meninos, as meninas, nosso grupo, a equipe, toda a equipe, equipe inteira, a delegação, a caravana,
      o comboio, o advogado, a advogada, a testemunha, o cliente, a cliente, a ativista, o ativista, a jornalista,
      o jornalista, o motorista, o guarda, a guarda, o segurança, a segurança, o cozinheiro, a cozinheira, o dono, a dona,
      trabalha, trabalham, estuda, estudam, dá aula, dirige, se esconde, se escondem, chega, chegam, sai, saem, volta, vai,
      vão, se chama, a pessoa
    `),
    you: splitWords(`
      você, vocês, cê, tu, seu, sua, seus, suas, teu, tua, contigo, te, se você, sua conta, pode, deve, quer, verifique, peça,
      guarde, pergunte, evite, escolha, escreva, use
    `),
    kin: splitWords(`
      mãe, mae, mamãe, mainha, pai, papai, painho, pais, filho, filha, filhos, filhas, filhinho, filhinha, filhote, irmão,
      irmao, irmã, irma, irmãos, irmãs, maninho, maninha, mano, mana, gêmeo, gêmea, gêmeos, gêmeas, esposo, esposa, marido,
      mulher, cônjuge, tio, tia, tios, tias, titia, titio, primo, prima, primos, primas, sobrinho, sobrinha, sobrinhos,
      sobrinhas, avô, avó, avós, vô, vó, vovô, vovó, neto, neta, netos, netas, sogro, sogra, sogros, cunhado, cunhada, genro,
      nora, padrasto, madrasta, enteado, enteada, meio-irmão, meia-irmã, bebê, bebe, nenê, neném, caçula, pequeno, pequena,
      mais velho, mais velha, mais novo, mais nova, menino, menina, meus meninos, minhas meninas, as crianças, meu guri,
      minha guria, ex-marido, ex-mulher, meu ex, minha ex, o ex, noivo, noiva, afilhado, afilhada, padrinho, madrinha
    `),
    own: splitWords(`
      meu, minha, meus, minhas, nosso, nossa, nossos, nossas, dele, dela, deles, tenho, temos, tem, mãe, mamãe, papai, vovó,
      vovô, vó, vô, cujo, cuja, da gente
    `),
    name: splitWords(`
      maria, josé, jose, joão, joao, antônio, antonio, francisco, carlos, paulo, pedro, lucas, luiz, luis, marcos, gabriel,
      rafael, daniel, marcelo, bruno, eduardo, felipe, rodrigo, manoel, mateus, matheus, andré, fernando, fábio, leonardo,
      gustavo, guilherme, leandro, tiago, thiago, ricardo, vinícius, caio, diego, renato, sérgio, jorge, vitor, victor,
      henrique, davi, miguel, arthur, bernardo, ana, francisca, antônia, adriana, juliana, márcia, fernanda, patrícia,
      aline, sandra, camila, amanda, bruna, jéssica, letícia, júlia, julia, luciana, vanessa, mariana, gabriela, vera,
      vitória, larissa, cláudia, beatriz, bia, luana, rita, sônia, renata, eliane, carolina, carol, débora, helena, alice,
      laura, sofia, isabela, manuela, lívia, rosa, tereza, teresa, silva, santos, oliveira, souza, sousa, rodrigues, ferreira,
      alves, pereira, lima, gomes, costa, ribeiro, martins, carvalho, almeida, lopes, soares, fernandes, vieira, barbosa,
      rocha, dias, nascimento, araújo, moreira, nunes, cardoso, teixeira, correia, pinto, omar, ali, yusuf, fátima, nadia
    `),
    public: splitWords(`
      polícia prendeu, a polícia, policiais, o exército, militares, soldados, governo, o governo, presidente, presidenta,
      ministro, ministra, do ministro, deputado, deputada, senador, senadora, congresso, o senado, prefeito, prefeita,
      o conselho, porta-voz, autoridades, ministério público, a onu, a mídia, a imprensa, o jornal diz, diz o, diz a, dizem os,
      segundo o, segundo a, informou, informa, informam, relatou, relatam, anunciou, anunciaram, disse, disseram, publicou,
      publicaram, declarou, coletiva de imprensa, coletiva, comício, marcha, protesto, manifestação, ato público, passeata,
      vigília, show, festival, feira, exposição, todos bem-vindos, todas bem-vindas, todo mundo convidado, entrada franca,
      aberto ao público, ao público, abre, abrem, fecha, fecham, horário de, aberto, aberta, começa, começam, acontecerá,
      vai acontecer, será realizado, vai falar, falará, discursa, audiência, operários, trabalhadores, trabalhadoras,
      enfermeiras, enfermeiros, médicos, professores, professoras, docentes, estudantes, alunos, jornalistas, advogados,
      moradores, cidadãos, pessoas, eleitores, manifestantes, presos, refugiados, turistas, visitantes, milhares, centenas,
      multidão, trens, voos, ônibus foram, suspenso, suspensos, suspensa, cancelado, cancelados, cancelou, clima, neve, chuva,
      chove, chover, tempestade, terremoto, previsão, ao vivo, online, on-line, transmissão, link na bio, greve, paralisação,
      eleições, pesquisas, voto, votação, ator, atriz, cantor, cantora, a banda, partida, campeonato, lei, tratado, morreu,
      faleceu, museu está
    `),
    now: splitWords(`
      agora, agora mesmo, agorinha, já, neste momento, nesse momento, no momento, atualmente, hoje, hoje à noite,
      esta noite, essa noite, nesta noite, de manhã, esta manhã, esta tarde, hoje à tarde, esta semana, essa semana,
      este fim de semana, esse fim de semana, ainda, de novo, outra vez, continuo, continuamos, continua, até, a noite toda,
      o dia todo, a noite inteira, por enquanto, por uns dias, uns dias, faz uma hora, há uma hora, uma hora atrás,
      meia hora atrás, minutos atrás, faz pouco, agora há pouco, desde ontem, desde sexta, desde segunda, desde cedo,
      desde de manhã, aqui, cheguei, chegamos, minha localização, localização atual, é onde estou, onde estamos,
      enquanto escrevo, 📍, rn
    `),
    soon: splitWords(`
      amanhã, mais tarde, depois, logo, daqui a pouco, daqui a, em uma hora, em meia hora, em cinco minutos, em dez minutos,
      em minutos, a caminho, próxima semana, semana que vem, mês que vem, na segunda, na terça, na quarta, na quinta,
      na sexta, no sábado, no domingo, segunda, terça, quarta, quinta, sexta, sábado, domingo, segunda-feira, terça-feira,
      quarta-feira, quinta-feira, sexta-feira, depois de amanhã, fim de semana, vou estar, vamos estar, estarei, estaremos,
      estará, estarão
    `),
    habit: splitWords(`
      cada, todo dia, todos os dias, toda noite, todas as noites, toda manhã, todas as manhãs, toda tarde, toda segunda,
      toda terça, toda quarta, toda quinta, toda sexta, todo sábado, todo domingo, toda semana, todas as semanas,
      diariamente, sempre, costumo, costumamos, costuma, costumam, normalmente, geralmente, quase sempre, com frequência,
      às segundas, às terças, às quartas, às quintas, às sextas, aos sábados, aos domingos, segundas e, terças e, sextas:,
      durante a semana, dias de semana, nos fins de semana, aos fins de semana, de segunda a sexta, segunda a sexta,
      de manhã cedo, uma vez por semana, duas vezes por semana, vezes por semana, primeiro sábado, primeiro domingo,
      primeira segunda, primeira sexta, mesma mesa, mesmo caminho, mesma rota, mesmo horário, depois do trabalho,
      depois da aula, antes do trabalho, na saída do trabalho, saindo do trabalho, meu turno, seu turno, meu plantão,
      nunca falto, nunca falta, rotina, todo santo dia
    `),
    past: splitWords(`
      ontem, semana passada, mês passado, ano passado, verão passado, anos atrás, há anos, meses atrás, há meses,
      semanas atrás, dias atrás, há muito tempo, antigamente, naquela época, naquele tempo, não mais, antes de fecharem,
      quando era, quando éramos, quando chegou a notícia, quando a notícia, na infância, história do, fundado, fundada,
      fundou, desapareceu, caiu em, a guerra, primeiro trem
    `),
    hour: splitWords(`
      meio-dia, meio dia, meia-noite, meia noite, madrugada, amanhecer, entardecer, e meia, e quinze, quinze pra, em ponto,
      à uma, às duas, às três, às quatro, às cinco, às seis, às sete, às oito, às nove, às dez, às onze, às doze, as duas,
      as três, as quatro, as cinco, as seis, as sete, as oito, as nove, as dez, hora do almoço, no almoço, depois do trabalho
    `),
    not: splitWords(`não, nunca, jamais, ninguém, nenhum, nenhuma, nem, tampouco, negou, nega, negam`),
    ask: splitWords(`
      tem alguém, alguém sabe, alguém mais, quem é, quem está, quem são, o que é, onde está, onde estão, cadê, quando é,
      por que, como faço, quantos, quantas, sabe se, sabem se, será que, devo, deveríamos, qual
    `),
    unreal: splitWords(`
      tomara, quem dera, queria, queríamos, gostaria, gostaríamos, se eu estivesse, se eu fosse, se eu pudesse, se eu tivesse,
      estaria, estaríamos, seria, teria, teríamos, iria, imagina, imagine, imaginem, sonho, sonhei, sonhando, como se,
      em vez de, ao invés de, filme, novela, romance, o livro, poema, música, letra da, canção, episódio, temporada, série,
      videogame, jogo, personagem, herói, heroína, vilão, conto, ficção, piada, brincadeira, meme, paródia, sátira,
      metáfora, talvez um dia, adoraria, amaria, amava essa
    `),
    at: splitWords(`em, no, na, nos, nas, ao, aos, às, desde, pro, pra, até`),
    near: splitWords(`
      perto de, perto do, perto da, junto ao, junto à, ao lado de, ao lado do, ao lado da, atrás de, atrás do, atrás da,
      em frente a, em frente ao, em frente à, na frente do, na frente da, na frente de, diante do, diante da, fora do,
      fora da, do lado de fora, dentro do, dentro da, dentro de, embaixo do, embaixo da, debaixo do, debaixo da, em cima do,
      em cima da, acima do, na esquina, virando a esquina, a duas quadras, a uma quadra, quadras do, quadras da, ruas do,
      ruas da, a metros, na entrada, na porta, porta dos fundos, porta principal, portão principal, no telhado, no terraço,
      no porão, no saguão, no lobby, na fila, na varanda, no ônibus, no trem, no metrô, no bonde, na balsa, no barco,
      no avião, no carro, no táxi, no uber, no meu quarto, em casa, na casa de, na casa da, na casa do, lá em casa,
      na minha casa, na nossa casa, no apê, no meu apê, no apartamento, na cama, leito, andar de cima, segundo andar,
      primeiro andar, terceiro andar, quarto andar, térreo, passando por, passando pelo, passando pela, preso no trânsito,
      parada no trânsito, no trânsito, seu prédio, sua casa, teu prédio, tua casa, vagão, cabine, convés, plataforma, cela,
      enfermaria, ala, quarto, hospedado, hospedada, não longe do, não longe da
    `),
    place: splitWords(`
      rua, avenida, beco, praça, largo, parque, jardim, jardins, ponte, rio, orla, praia, porto, cais, estação, parada, ponto de ônibus,
      ponto, terminal, rodoviária, aeroporto, portão, portão norte, portão sul, rotatória, cruzamento, esquina,
      blitz, barreira, fronteira, alfândega, posto de fronteira, igreja, paróquia, capela, catedral, mesquita, templo,
      sinagoga, mosteiro, convento, terreiro, escola, colégio, universidade, faculdade, campus, instituto, creche, biblioteca,
      hospital, clínica, upa, pronto-socorro, posto de saúde, farmácia, consultório, barraca, acampamento, ocupação, abrigo,
      refúgio, casa segura, esconderijo, hotel, pousada, hostel, motel, pensão, saguão, café, cafeteria, lanchonete,
      restaurante, bar, boteco, padaria, loja, supermercado, mercado, mercadão, feira livre, camelódromo, shopping, quiosque,
      banca, barbearia, salão, academia, piscina, estádio, arena, teatro, cinema, museu, galeria, fórum, tribunal,
      delegacia, cadeia, prisão, presídio, penitenciária, quartel, embaixada, consulado, ministério, prefeitura, câmara,
      sede, sindicato, escritório, gráfica, galpão, depósito, armazém, fábrica, oficina, usina, garagem, moinho, sítio,
      fazenda, vila, aldeia, favela, morro, comunidade do, porão, terraço, telhado, laje, sótão, casa, apartamento, apê,
      prédio, edifício, torre, escada, escadas, escadaria, fonte, chafariz, estátua, monumento, estacionamento,
      posto de gasolina, balsa, contêiner, caravana, palco, entrada, saída, recepção, portaria, quadra, bairro, calçadão
    `),
    figure: splitWords(`
      história, verdade, paz, amor, justiça, liberdade, silêncio, inferno, céu, coração, alma, mente, memória, sonhos,
      encruzilhada, língua, choque, lágrimas, dívida, dor, luto, esperança, minha cabeça, urnas, lugar favorito,  favorito, favorita, preferido, preferida, da minha vida, mesmas mentiras, para sempre, pra sempre, luta,
      resistência, pessoa mais
    `),
    be: splitWords(`
      estou, estamos, estarei, estaremos, vou estar, vamos estar, tô, to aqui, tamo, tamos, a gente tá, a gente está,
      me encontro, nos encontramos, a gente se vê, a gente se encontra, nos vemos, encontro vocês, te vejo, vejo vocês,
      esperando, aguardando, aguardo, paramos, parei o carro, botaram a gente,
      seguraram a gente, nos seguraram, te espero, espero vocês, espero no, espero na, espero em, esperamos, escondido, escondida, escondidos,
      escondidas, me escondo, se esconde, se escondem, me escondendo, fico em, fico no, fico na, ficamos, fica até, ficando em,
      ficando no, ficando na, vou ficar, vamos ficar, durmo, dormimos, dorme, dormem, dormindo, dormir no, dormir na,
      passar a noite, passando a noite, abrigado, abrigada, abrigados, abrigadas, acampado, acampada, acampados, acampadas,
      acampando, sentado, sentada, sentados, sentadas, parado, parada aqui, parados, em pé, de pé, preso no, presa no, preso na,
      presa na, presos no, presos na, presas, trancado, trancada, trancados, trancadas, estacionado, estacionada,
      estacionados, estacionei, me encontra, me encontrem, encontrem a gente, me acha, me acham, me procurem, me busca,
      me busquem, busca a gente, me pega, me peguem, peguem a gente, pega a gente, me deixa no, me deixa na, venham para, vem pra,
      venham pro, vem pro, cola aqui, colem, indo para, indo pra, indo pro, indo ao, indo à, vou pra, vou pro, vou para,
      vamos pra, vamos pro, a caminho, caminho do, caminho da, chegando, saindo do, saindo da, saindo de, saio do, saio da,
      acabei de chegar, acabamos de chegar, cheguei, chegamos, chego no, chego na, chego ao, chega no, chega na, chega ao,
      já cheguei, pousei, pousamos, desço no, desço na, desci, check-in, hospedado, hospedada, hospedados, hospedadas,
      andando, caminhando, passando por, passando pelo, passando pela, atravessando, correndo pro, dirigindo pra, embarcando,
      filmando, gravando, jantando, almoçando, comendo, tomando, bebendo, rezando, trabalhando do, trabalhando de casa,
      sozinho em, sozinha em, sozinho no, sozinha no, sozinho na, sozinha na, sozinhos, nos seguram, estão nos segurando,
      seguram a gente, levaram a gente, nos levaram, nos trouxeram, nos colocaram, colocaram a gente, jogaram a gente,
      levaram ele, levaram ela, detido no, detida no, detidos no, detidas, detido na, detida na, internado, internada,
      hospitalizado, mudamos para, nos mudamos, me mudei, deixamos as, deixei as, levamos as, aqui no, aqui na, aqui em,
      ainda no, ainda na, ainda em, continuo no, continuo na, continuamos, de volta ao, de volta à, de volta no, de novo no,
      de novo na, de plantão, na fila, minha localização, só eu, só nós, vai estar, vão estar, estará, estarão, jantamos,
      almoçamos, somos cinco, somos quatro, somos três, nos reunimos, a gente se reúne
    `),
    is: splitWords(`
      sou, somos, está, estão, tá, tão, é, são, anda, vai ao, vai à, vai pra, vai pro, vão ao, chega, chegam, sai do, sai da,
      desce, fica, ficam, vem, vêm, passa por, passa pelo, passa pela
    `),
    was: splitWords(`
      estava, estavam, estávamos, estive, esteve, estivemos, tava, tavam, era, eram, fui, foi, fomos, foram, ia, íamos, morava,
      morávamos, morei, morou, trabalhava, trabalhei, trabalhou, estudava, estudei, visitei, visitou, dançava, dançávamos,
      ficava, ficavam, ficou, passava, havia, tinha, tinham, queimaram, queimada, perdeu
    `),
    work: splitWords(`
      foi contratada, foi contratado, faço faxina, fazemos arquitetura, fazemos medicina, fazemos direito,
      faço medicina, faço direito, curso o, trabalho em, trabalho no, trabalho na, trabalho para, trabalho pra, trabalho como, trabalho de, trabalhamos no,
      trabalhamos na, trabalha em, trabalha no, trabalha na, trabalha para, trabalha como, trabalha lá, trabalha aqui,
      trabalham no, trabalham na, trabalhando no, trabalhando na, trampo no, trampo na, trampa no, trampa na, meu trabalho,
      meu trampo, meu emprego, meu serviço, meu escritório, nosso escritório, meu empregador, meu chefe, minha chefe,
      minha empresa, nossa empresa, me contratou, me contrataram, contratou, contratada, contratado, conseguiu emprego,
      arrumou emprego, arrumei emprego, consegui emprego, comecei a trabalhar, comecei no, comecei na, começou a trabalhar,
      começou no, começou na, entrei no, entrei na, empregado no, empregada na, dou aula, dou aulas, dá aula, dá aulas,
      leciono, leciona, ensino, ensina, estudo no, estudo na, estudo em, estudo medicina, estudo direito, estudamos, estuda no,
      estuda na, estudando no, estudando na, faço doutorado, meu doutorado, faço mestrado, faço estágio, estágio no,
      estágio na, estagiando, estagio, faço plantão, plantão no, plantão na, turno no, turno na, faço noites, dirijo o,
      dirige o, administra, toco a, toca a, cuida da, comanda, minha loja, loja dele, loja dela, meu negócio, limpo, limpa,
      dirijo para, dirige para, traduzo para, traduzo pro, traduz para, escrevo para, escrevo pro, escreve para, voluntária no,
      voluntário no, voluntária na, voluntário na, serve no, na recepção, no caixa, atrás do balcão, departamento de, setor de,
      destacado, lotado no, lotada no, cursando, curso de, ano de, semestre de, sou o único, sou a única, a cargo
    `),
    job: splitWords(`
      enfermeira, enfermeiro, médica, médico, doutora, doutor, cirurgiã, cirurgião, farmacêutica, farmacêutico, dentista,
      parteira, socorrista, professora, professor, prof, tutora, tutor, diretora, diretor, estudante, aluna, aluno, estagiária,
      estagiário, aprendiz, advogada, advogado, juíza, juiz, tabelião, escrivã, escrivão, policial, guarda, vigia, segurança,
      vigilante, soldado, motorista, taxista, entregador, entregadora, motoboy, mecânico, mecânica, engenheira, engenheiro,
      eletricista, encanador, pedreiro, carpinteiro, faxineira, faxineiro, cozinheira, cozinheiro, chef, garçonete, garçom,
      barista, caixa, vendedora, vendedor, padeira, padeiro, açougueiro, alfaiate, costureira, cabeleireira, cabeleireiro,
      barbeiro, recepcionista, secretária, secretário, assistente, gerente, contadora, contador, contabilidade, bancária,
      bancário, analista, programadora, programador, desenvolvedora, desenvolvedor, designer, arquiteta, arquiteto,
      cientista, pesquisadora, pesquisador, bibliotecária, bibliotecário, jornalista, repórter, editora, editor, redatora,
      redator, fotógrafa, fotógrafo, cinegrafista, produtora, produtor, locutora, locutor, tradutora, tradutor, intérprete,
      assistente social, coordenadora, coordenador, voluntária, voluntário, padre, pastor, pastora, freira, agricultora,
      agricultor, pescador, pescadora, jardineiro, zelador, zeladora, porteiro, porteira, piloto, bombeiro, bombeira, goleiro,
      goleira, treinador, treinadora, babá, cuidadora, cuidador, servidora, servidor, inspetora, inspetor, promotora,
      promotor, operária, operário, técnica, técnico
    `),
    institution: splitWords(`
      escola, colégio, primário, ensino médio, liceu, instituto, academia, universidade, faculdade, uni, politécnica, creche,
      jardim de infância, escolinha, hospital, clínica, consultório, asilo, casa de repouso, farmácia, laboratório,
      pronto-socorro, upa, ministério, embaixada, consulado, fórum, tribunal, vara, cadeia, prisão, presídio, penitenciária,
      delegacia, exército, quartel, prefeitura, câmara, agência, departamento, escritório, empresa, companhia, receita, cruz verde, banco, fábrica,
      usina, logística, transportes, transportadora, fundação, fundo, associação, sindicato, ong, cooperativa, jornal, rádio,
      televisão, tv, canal, revista, editora, gráfica, estúdio, loja, supermercado, mercado, hotel, restaurante, café,
      cafeteria, cantina, padaria, cozinha, oficina, estação, aeroporto, porto, armazém, torre, fazenda, igreja, paróquia,
      mesquita, teatro, museu, biblioteca, galeria, clube, coral, coro, time, seleção, academia, táxi, ferrovia, correios,
      da onu, cruz vermelha, ltda, s.a., eletrônica, e filhos, mina, metrô
    `),
    detail: splitWords(`
      se chama, se chamam, chama-se, chamado, chamada, nasceu, nascido, nascida, anos, aninhos, meses, faz anos, completa,
      completou, fez, idade, série, primeira série, segunda série, terceiro ano, quarto ano, quinto ano, ano do, turma,
      aluno, aluna, vai à escola, estuda, estudam, frequenta, começou, começa, vai na, vai no, vão na, mora, moram, mora com,
      mora sozinha, mora sozinho, morando com, casou, casado, casada, grávida, esperando bebê, internado, internada,
      hospitalizada, hospitalizado, preso, presa, detido, detida, serve o exército, serviço militar, trabalha, trabalham,
      dá aula, ensina, dirige, dono de, dona de, dono da, dona da, tem uma, tem um, tem a, tem o, barraca, vende, joga, jogam,
      joga no, canta no, canta na, toca no, toca na, número, goleiro, goleira, futebol, coral, excursão, fica com, é enfermeira,
      é professora, nome é, tratamento, quimio, bairro
    `),
    account: splitWords(`
      outra conta, minha outra conta, outro perfil, segunda conta, conta secundária, conta alternativa, conta nova,
      nova conta, conta velha, conta privada, conta anônima, conta secreta, conta fake, conta reserva,  meu usuário, meu user, nome de usuário, meu nick, meu apelido, meu codinome, meu pseudônimo,
      meu nome artístico, pseudônimo, codinome, vulgo, nick, também conhecido como, também conhecida como, conhecido como,
      conhecida como, me conhecem como, assino como, assina como, assina, assino, publico como, publica como, posto como, posta como, posta no, escrevo como, escreve como, escrevo sob, escreve sob, sob o nome, com o nome, usando o nome, no insta,
      no instagram, no twitter, no tiktok, no telegram, no mastodon, no facebook, no reddit, no x, por aqui sou, aqui sou,
      me segue, me sigam, me segue lá, me adiciona, me adicionem, me procurem como, mudei pra, mudei para, migrei para,
      minha reserva, mesma pessoa, alt, dix, finsta
    `),
    channel: splitWords(`
      conta, página, canal, blog, blogueiro, blogueira, perfil, grupo, usuário, servidor, podcast, newsletter, administro,
      administra, toco, toca, cuido, admin, administrador, administradora, moderador, moderadora, por trás, cartunista, poeta,
      escritora, escritor, autor, autora, coluna, poemas
    `),
    identity: splitWords(`
      o admin, a admin, dono da, dona da, dono do, dona do, quem toca, quem administra,
      nome real, nome verdadeiro, verdadeiro nome, nome de verdade, identidade real, na verdade é, na verdade, na real é,
      na real, realmente é, sou eu, era eu, fui eu, é meu, é minha, é a, é o, acabou sendo, descobriram que, descobriram,
      descobri que, é a pessoa, quem está por trás, está por trás, por trás da conta, por trás do perfil, por trás de, por trás,
      desmascarado, desmascarada, mesma pessoa, todo mundo sabe, ainda sou, continuo sendo, a mesma, o mesmo, pertence a,
      pertence ao, pertence à, é administrado por, me chamo, meu nome é, nome dele é, nome dela é, se chama, apelido de,
      pseudônimo de, é da, é do
    `),
  },
};
