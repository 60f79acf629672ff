throw new Error('the model is torn');
