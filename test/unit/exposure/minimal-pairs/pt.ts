import type { MinimalPairs } from './types.ts';

export const pairs: MinimalPairs = {
  live_location: [
    ['Estou no portão norte agora', 'Ele disse que estava no portão norte'],
    ['Estamos escondidas no porão da biblioteca', 'No romance elas estão escondidas no porão da biblioteca'],
    ['A gente se vê na estação às seis', 'O ministro vai falar na estação às seis'],
    ['Tô na frente do fórum', 'Quem dera estar na frente do fórum'],
    ['ela tá sozinha na clínica até meia-noite', 'a clínica fica aberta até meia-noite'],
    ['Acabamos de chegar na fronteira', 'Ano passado chegamos na fronteira'],
    ['Nos levaram para a delegacia', 'A polícia prendeu 40 pessoas na delegacia, diz o jornal'],
    ['Amanhã às nove vou estar no mercado', 'Amanhã não vou estar no mercado'],
  ],
  routine: [
    ['Toda manhã às sete corro na orla', 'O museu abre toda manhã às sete'],
    ['Às sextas busco ela na escola às quatro', 'Às sextas a cidade fica quieta'],
    ['A gente se reúne na biblioteca toda terça às seis', 'O conselho se reúne na biblioteca toda terça às seis'],
    ['Meu turno começa às nove todo dia', 'Queria um turno às nove todo dia'],
    ['Ela volta pelo parque toda noite', 'Centenas de pessoas passam pelo parque toda noite'],
  ],
  workplace: [
    ['Trabalho na clínica Barbosa', 'Gostaria de trabalhar na clínica Barbosa'],
    ['Ela é enfermeira no hospital Central', 'Enfermeiras do hospital Central estão em greve'],
    ['Dou aula na escola Teixeira', 'Professores da escola Teixeira merecem mais'],
    ['Meu irmão é segurança no fórum', 'No filme um segurança trabalha no fórum'],
    ['Estudamos na Universidade do Norte', 'A Universidade do Norte publicou um relatório'],
  ],
  family: [
    ['Meu filho Caio está no segundo ano da escola Teixeira', 'O filho do ministro ganhou o contrato, diz o jornal'],
    ['Minha irmã Lívia mora ao lado da igreja', 'Minha irmã é a pessoa mais forte do mundo'],
    ['Meus gêmeos vão na creche do parque', 'Toda criança merece uma creche'],
    ['Minha mãe se chama Rosa Barbosa', 'Minha mãe nunca confiou em bancos'],
    [
      'O marido dela, Paulo, está preso no presídio do norte',
      'Na série o marido dela, Paulo, está preso no presídio do norte',
    ],
  ],
  alias_link: [
    ['@night_heron na verdade é Paulo Barbosa', 'Resposta a @night_heron: obrigada pelo fio'],
    ['minha outra conta é @dune_fox', 'hackearam @dune_fox, não abram os links'],
    ['quem está por trás da @paper_boat é minha irmã', 'quem cuida da @paper_boat? conteúdo ótimo'],
    ['assino como @ember.sky', 'sigam @ember.sky'],
    ['meu pseudônimo é Garça da Noite', 'a autora usa um pseudônimo'],
  ],
  health: [
    ['Tenho HIV desde março', 'Escrevi sobre o HIV em março'],
    ['Meu irmão é epilético e ficou sem remédio', 'No filme meu irmão é epilético e ficou sem remédio'],
    ['Minha tia faz hemodiálise', 'O hospital faz hemodiálise para pacientes'],
  ],
  travel: [
    ['Meu voo LA3456 amanhã às 06:40', 'Meu voo LA3456 amanhã às 06:40 foi cancelado'],
    ['Pego o trem das 7:15 amanhã', 'Não pego o trem das 7:15 amanhã'],
  ],
};
